// Snippets that do what the vendors' published ones do, in the idioms that these are written in, but in our own words: the
// vendors' texts are theirs. What each leaves on a page is in `test/helpers/snippets`.

export const SNIPPETS: Readonly<Record<string, string>> = {
  hotjar: `<!-- Hotjar Tracking Code -->
<script>
  (function (win, doc, start, end, head, tag) {
    win.hj = win.hj || function () { (win.hj.q = win.hj.q || []).push(arguments) };
    win._hjSettings = { hjid: 1234567, hjsv: 6 };
    head = doc.getElementsByTagName('head')[0];
    tag = doc.createElement('script'); tag.async = 1;
    tag.src = start + win._hjSettings.hjid + end + win._hjSettings.hjsv;
    head.appendChild(tag);
  })(window, document, 'https://static.hotjar.com/c/hotjar-', '.js?sv=');
</script>`,

  'google-tag-manager': `<!-- Google Tag Manager -->
<script>(function(win,doc,kind,list,id){win[list]=win[list]||[];win[list].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var other=doc.getElementsByTagName(kind)[0],
tag=doc.createElement(kind),more=list!='dataLayer'?'&l='+list:'';tag.async=true;tag.src=
'https://www.googletagmanager.com/gtm.js?id='+id+more;other.parentNode.insertBefore(tag,other);
})(window,document,'script','dataLayer','GTM-XXXXXXX');</script>
<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-XXXXXXX"
height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>`,

  plausible: `<script async src="https://plausible.io/js/pa-abcdefghij0123456789x.js"></script>
<script>
  window.plausible=window.plausible||function(){(plausible.q=plausible.q||[]).push(arguments)},plausible.init=plausible.init||function(o){plausible.o=o||{}};
  plausible.init()
</script>`,

  contentsquare: `<script>
  (function () {
    window._uxa = window._uxa || [];
    var tag = document.createElement("script"); tag.type = "text/javascript"; tag.async = true;
    tag.src = "//t.contentsquare.net/uxa/1c999ce086fe8.js";
    document.getElementsByTagName("head")[0].appendChild(tag);
  })();
</script>`,

  'vercel-analytics': `<script>
  window.va = window.va || function () { (window.vaq = window.vaq || []).push(arguments); };
</script>
<script defer src="/_vercel/insights/script.js"></script>`,

  'microsoft-clarity': `<script type="text/javascript">
  (function (win, doc, name, kind, id, tag, other) {
    win[name] = win[name] || function () { (win[name].q = win[name].q || []).push(arguments) };
    tag = doc.createElement(kind); tag.async = 1; tag.src = "https://www.clarity.ms/tag/" + id;
    other = doc.getElementsByTagName(kind)[0]; other.parentNode.insertBefore(tag, other);
  })(window, document, "clarity", "script", "abcdefghij");
</script>`,

  'facebook-pixel': `<script>
!function(w,d,k,u,fn,t,o){if(w.fbq)return;fn=w.fbq=function(){fn.callMethod?
fn.callMethod.apply(fn,arguments):fn.queue.push(arguments)};if(!w._fbq)w._fbq=fn;
fn.push=fn;fn.loaded=!0;fn.version='2.0';fn.queue=[];t=d.createElement(k);t.async=!0;
t.src=u;o=d.getElementsByTagName(k)[0];o.parentNode.insertBefore(t,o)}(window,
document,'script','https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '123456789012345');
fbq('track', 'PageView');
</script>
<noscript><img height="1" width="1" style="display:none"
src="https://www.facebook.com/tr?id=123456789012345&ev=PageView&noscript=1"/></noscript>`,

  'google-analytics': `<script async src="https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', 'G-XXXXXXXXXX');
</script>`,

  'google-ads': `<script async src="https://www.googletagmanager.com/gtag/js?id=AW-123456789"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date()); gtag('config', 'AW-123456789');
</script>`,

  'linkedin-insight-tag': `<script type="text/javascript">
  _linkedin_partner_id = "123456";
  window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || [];
  window._linkedin_data_partner_ids.push(_linkedin_partner_id);
</script><script type="text/javascript">
  (function (fn) {
    if (!fn) {
      window.lintrk = function (what, more) { window.lintrk.q.push([what, more]) };
      window.lintrk.q = [];
    }
    var other = document.getElementsByTagName("script")[0];
    var tag = document.createElement("script");
    tag.type = "text/javascript"; tag.async = true;
    tag.src = "https://snap.licdn.com/li.lms-analytics/insight.min.js";
    other.parentNode.insertBefore(tag, other);
  })(window.lintrk);
</script>
<noscript><img src="https://px.ads.linkedin.com/collect/?pid=123456&fmt=gif" /></noscript>`,

  'tiktok-pixel': `<script>
!function (w, d, n) {
  w.TiktokAnalyticsObject=n;var list=w[n]=w[n]||[];list.methods="page track identify instances debug on off once ready alias group enableCookie disableCookie holdConsent revokeConsent grantConsent".split(" "),list.setAndDefer=function(to,m){to[m]=function(){to.push([m].concat(Array.prototype.slice.call(arguments,0)))}};for(var i=0;i<list.methods.length;i++)list.setAndDefer(list,list.methods[i]);list.instance=function(id){for(var one=list._i[id]||[],at=0;at<list.methods.length;at++)list.setAndDefer(one,list.methods[at]);return one},list.load=function(id,o){var u="https://analytics.tiktok.com/i18n/pixel/events.js";o&&o.partner,list._i=list._i||{},list._i[id]=[],list._i[id]._u=u,list._t=list._t||{},list._t[id]=+new Date,list._o=list._o||{},list._o[id]=o||{};var s=document.createElement("script");s.type="text/javascript",s.async=!0,s.src=u+"?sdkid="+id+"&lib="+n;var f=document.getElementsByTagName("script")[0];f.parentNode.insertBefore(s,f)};
  list.load('CBO8CFJC77UESBO982O0');
  list.page();
}(window, document, 'ttq');
</script>`,

  segment: `<script>
  !function(){var key="analytics",list=window[key]=window[key]||[];if(!list.initialize)if(list.invoked)window.console&&console.error&&console.error("Twice.");else{list.invoked=!0;list.methods=["trackSubmit","trackClick","trackLink","trackForm","pageview","identify","reset","group","track","ready","alias","debug","page","once","off","on","addSourceMiddleware","addIntegrationMiddleware","setAnonymousId","addDestinationMiddleware"];list.factory=function(m){return function(){var told=Array.prototype.slice.call(arguments);told.unshift(m);list.push(told);return list}};for(var i=0;i<list.methods.length;i++){var m=list.methods[i];list[m]=list.factory(m)}list.load=function(k,o){var s=document.createElement("script");s.type="text/javascript";s.async=!0;s.src="https://cdn.segment.com/analytics.js/v1/"+k+"/analytics.min.js";var f=document.getElementsByTagName("script")[0];f.parentNode.insertBefore(s,f);list._loadOptions=o};list._writeKey="abcdefghijklmnopqrstuvwxyz012345";list.SNIPPET_VERSION="4.15.3";
  list.load("abcdefghijklmnopqrstuvwxyz012345");
  list.page();
  }}();
</script>`,

  mixpanel: `<script type="text/javascript">(function(d,list){if(!list.__SV){var s,o,i,names;window.mixpanel=list;list._i=[];list.init=function(token,config,name){function stub(to,m){var parts=m.split(".");2==parts.length&&(to=to[parts[0]],m=parts[1]);to[m]=function(){to.push([m].concat(Array.prototype.slice.call(arguments,0)))}}var to=list;"undefined"!==typeof name?to=list[name]=[]:name="mixpanel";to.people=to.people||[];to.toString=function(full){var words="mixpanel";"mixpanel"!==name&&(words+="."+name);full||(words+=" (stub)");return words};to.people.toString=function(){return to.toString(1)+".people (stub)"};names="disable time_event track track_pageview track_links track_forms track_with_groups add_group set_group remove_group register register_once alias unregister identify name_tag set_config reset opt_in_tracking opt_out_tracking has_opted_in_tracking has_opted_out_tracking clear_opt_in_out_tracking start_batch_senders start_session_recording stop_session_recording people.set people.set_once".split(" ");for(i=0;i<names.length;i++)stub(to,names[i]);list._i.push([token,config,name])};list.__SV=1.2;s=d.createElement("script");s.type="text/javascript";s.async=!0;s.src="undefined"!==typeof MIXPANEL_CUSTOM_LIB_URL?MIXPANEL_CUSTOM_LIB_URL:"file:"===d.location.protocol&&"//cdn.mxpnl.com/libs/mixpanel-2-latest.min.js".match(/^\\/\\//)?"https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js":"//cdn.mxpnl.com/libs/mixpanel-2-latest.min.js";o=d.getElementsByTagName("script")[0];o.parentNode.insertBefore(s,o)}})(document,window.mixpanel||[]);
mixpanel.init('0123456789abcdef0123456789abcdef', { opt_out_tracking_by_default: true });
mixpanel.track_pageview();
</script>`,

  posthog: `<script>
!function(d,list){var names,at,s,o;list.__SV||(window.posthog=list,list._i=[],list.init=function(token,config,name){function stub(to,m){var p=m.split(".");2==p.length&&(to=to[p[0]],m=p[1]),to[m]=function(){to.push([m].concat(Array.prototype.slice.call(arguments,0)))}}(s=d.createElement("script")).type="text/javascript",s.crossOrigin="anonymous",s.async=!0,s.src=config.api_host.replace(".i.posthog.com","-assets.i.posthog.com")+"/static/array.js",(o=d.getElementsByTagName("script")[0]).parentNode.insertBefore(s,o);var to=list;for(void 0!==name?to=list[name]=[]:name="posthog",to.people=to.people||[],to.toString=function(t){var e="posthog";return"posthog"!==name&&(e+="."+name),t||(e+=" (stub)"),e},names="init capture register register_once register_for_session unregister opt_out_capturing has_opted_out_capturing opt_in_capturing reset identify alias group set_config startSessionRecording stopSessionRecording getFeatureFlag onFeatureFlags reloadFeatureFlags".split(" "),at=0;at<names.length;at++)stub(to,names[at]);list._i.push([token,config,name])},list.__SV=1)}(document,window.posthog||[]);
posthog.init('phc_abcdefghijklmnopqrstuvwxyz0123456789', { api_host: 'https://eu.i.posthog.com', opt_out_capturing_by_default: true })
</script>`,

  matomo: `<script>
  var _paq = window._paq = window._paq || [];
  _paq.push(['trackPageView']);
  _paq.push(['enableLinkTracking']);
  (function () {
    var base = "//stats.example.no/";
    _paq.push(['setTrackerUrl', base + 'matomo.php']);
    _paq.push(['setSiteId', '1']);
    var d = document, tag = d.createElement('script'), other = d.getElementsByTagName('script')[0];
    tag.async = true; tag.src = base + 'matomo.js'; other.parentNode.insertBefore(tag, other);
  })();
</script>`,

  'pinterest-tag': `<script>
!function(u){if(!window.pintrk){window.pintrk=function(){
window.pintrk.queue.push(Array.prototype.slice.call(arguments))};var
fn=window.pintrk;fn.queue=[],fn.version="3.0";var
t=document.createElement("script");t.async=!0,t.src=u;var
o=document.getElementsByTagName("script")[0];
o.parentNode.insertBefore(t,o)}}("https://s.pinimg.com/ct/core.js");
pintrk('load', '2612345678901');
pintrk('page');
</script>`,

  'reddit-pixel': `<script>
!function(w,d){if(!w.rdt){var fn=w.rdt=function(){fn.sendEvent?fn.sendEvent.apply(fn,arguments):fn.callQueue.push(arguments)};fn.callQueue=[];var t=d.createElement("script");t.src="https://www.redditstatic.com/ads/pixel.js",t.async=!0;var o=d.getElementsByTagName("script")[0];o.parentNode.insertBefore(t,o)}}(window,document);rdt('init','a2_abcdefghij');rdt('track', 'PageVisit');
</script>`,

  'snapchat-pixel': `<script type='text/javascript'>
(function(w,d,u){if(w.snaptr)return;var fn=w.snaptr=function()
{fn.handleRequest?fn.handleRequest.apply(fn,arguments):fn.queue.push(arguments)};
fn.queue=[];var k='script';var t=d.createElement(k);t.async=!0;
t.src=u;var o=d.getElementsByTagName(k)[0];
o.parentNode.insertBefore(t,o);})(window,document,
'https://sc-static.net/scevent.min.js');
snaptr('init', '01234567-89ab-4cde-8f01-23456789abcd');
snaptr('track', 'PAGE_VIEW');
</script>`,

  'x-pixel': `<script>
!function(w,d,k,fn,t,o){w.twq||(fn=w.twq=function(){fn.exe?fn.exe.apply(fn,arguments):fn.queue.push(arguments);
},fn.version='1.1',fn.queue=[],t=d.createElement(k),t.async=!0,t.src='https://static.ads-twitter.com/uwt.js',
o=d.getElementsByTagName(k)[0],o.parentNode.insertBefore(t,o))}(window,document,'script');
twq('config','o1abc');
</script>`,

  crisp: `<script type="text/javascript">window.$crisp=[];window.CRISP_WEBSITE_ID="01234567-89ab-4cde-8f01-23456789abcd";(function(){doc=document;tag=doc.createElement("script");tag.src="https://client.crisp.chat/l.js";tag.async=1;doc.getElementsByTagName("head")[0].appendChild(tag);})();</script>`,

  criteo: `<script type="text/javascript" src="//dynamic.criteo.com/js/ld/ld.js?a=12345" async="true"></script>
<script type="text/javascript">
window.criteo_q = window.criteo_q || [];
var deviceType = /iPad/.test(navigator.userAgent) ? "t" : /Mobile/.test(navigator.userAgent) ? "m" : "d";
window.criteo_q.push({ event: "setAccount", account: "12345" }, { event: "setSiteType", type: "d" });
</script>`,

  taboola: `<script type="text/javascript">
  window._tfa = window._tfa || [];
  window._tfa.push({ notify: 'event', name: 'page_view', id: 1234567 });
  !function (t, f, a, x) {
    if (!document.getElementById(x)) { t.async = 1; t.src = a; t.id = x; f.parentNode.insertBefore(t, f); }
  }(document.createElement('script'), document.getElementsByTagName('script')[0],
    '//cdn.taboola.com/libtrc/unip/1234567/tfa.js', 'tb_tfa_script');
</script>`,

  intercom: `<script>
  window.intercomSettings = { api_base: "https://api-iam.intercom.io", app_id: "abcd1234" };
  (function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;var l=function(){var s=d.createElement('script');s.type='text/javascript';s.async=true;s.src='https://widget.intercom.io/widget/abcd1234';var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);};if(document.readyState==='complete'){l();}else if(w.attachEvent){w.attachEvent('onload',l);}else{w.addEventListener('load',l,false);}}})();
</script>`,

  hubspot: `<!-- Start of HubSpot Embed Code -->
<script type="text/javascript" id="hs-script-loader" async defer src="//js.hs-scripts.com/1234567.js"></script>`,

  zendesk: `<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=01234567-89ab-4cde-8f01-23456789abcd"></script>`,
};
