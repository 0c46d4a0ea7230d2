// Follows a snippet's code as a reader does, value by value, in a world of our own: it is never run. What only a page could
// know stays unknown. Steps are counted, so that no snippet keeps anybody waiting.
import type { AnyNode, Function as FunctionNode, MemberExpression, Pattern, Program } from 'acorn';
import { builtIn, listPrototype } from './methods.js';
import { binary, typeName, unary } from './operators.js';
import { makeWorld, type World } from './page.js';
import { isTruthy, makeList, makeNative, Scope, Thing, toText, UNKNOWN, type Value } from './value.js';

const MOST_STEPS = 50_000;
const DEEPEST_CALL = 60;
const MOST_ROUNDS = 1_000;

/** Why a part of the code is left at once. */
interface Leave {
  readonly by: 'return' | 'break' | 'continue';
  readonly value?: Value;
}

/** The snippet goes on for longer than anybody follows it. */
export class TooLong extends Error {}

/** Every node right under a node. */
const childrenOf = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((child): child is AnyNode => typeof (child as AnyNode | null)?.type === 'string');

const isFunction = (node: AnyNode): node is FunctionNode & AnyNode =>
  /^(Arrow)?Function(Expression|Declaration)?/.test(node.type);

/** The names that `var` gives a function, wherever in it they stand. */
function namesOfVar(node: AnyNode): readonly string[] {
  if (isFunction(node)) return [];
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : []))
      : [];
  return [...own, ...childrenOf(node).flatMap(namesOfVar)];
}

export class Follower {
  readonly world: World;
  /** What could not be followed, in words. */
  readonly remarks = new Set<string>();
  readonly #globals: Scope;
  /** Where a site has jQuery, `$(function …)` is run when the page is ready. */
  readonly #ready = makeNative(([callee]) => this.call(callee, undefined, []));
  #steps = 0;
  #isTrying = false;
  #depth = 0;

  constructor() {
    const call = this.call.bind(this);
    this.world = makeWorld(call);
    const { window } = this.world;
    this.#globals = new Scope(undefined, window.fields);
    const give = window.give?.bind(window);
    const list = makeNative((args) => makeList(args));
    list.fields.set('prototype', listPrototype(call));
    list.fields.set(
      'isArray',
      makeNative(([value]) => value instanceof Thing && value.kind === 'list'),
    );
    list.fields.set(
      'from',
      makeNative(([value]) => (value instanceof Thing ? makeList(value.items) : UNKNOWN)),
    );
    const object = makeNative(() => new Thing('object'));
    object.fields.set(
      'assign',
      makeNative(([to, ...from]) => this.#assign(to, from)),
    );
    object.fields.set(
      'keys',
      makeNative(([of]) => (of instanceof Thing ? makeList([...of.fields.keys()]) : UNKNOWN)),
    );
    window.give = (name) => (name === 'Array' ? list : name === 'Object' ? object : give?.(name));
  }

  /** Follows a whole script. */
  follow(program: Program): void {
    const scope = new Scope(this.#globals);
    this.#hoist(program.body, this.#globals);
    this.#block(program.body, scope);
  }

  /** Sees what a function does; one that goes on for too long does nothing more. */
  tryOut(callee: Thing, self: Value, args: readonly Value[]): void {
    if (!this.#isTrying) this.#steps = 0;
    this.#isTrying = true;
    try {
      this.call(callee, self, args);
    } catch (error) {
      if (!(error instanceof TooLong || error instanceof RangeError)) throw error;
    } finally {
      this.#depth = 0;
    }
  }

  /** What a function gives for these arguments, as far as it can be told. */
  call(callee: Value, self: Value, args: readonly Value[]): Value {
    this.#step();
    if (!(callee instanceof Thing) || callee.kind !== 'function') return UNKNOWN;
    if (callee.native) return callee.native(args, self);
    if (!callee.code || this.#depth > DEEPEST_CALL) return UNKNOWN;
    const { node, scope: outer } = callee.code;
    const scope = new Scope(outer);
    const isArrow = node.type === 'ArrowFunctionExpression';
    if (!isArrow) {
      scope.names.set('arguments', makeList(args, 'arguments'));
      scope.names.set('this', self ?? this.world.window);
      if (node.id && node.type === 'FunctionExpression') scope.names.set(node.id.name, callee);
    }
    this.#depth++;
    try {
      node.params.forEach((pattern, at) => {
        this.#bind(pattern, pattern.type === 'RestElement' ? makeList(args.slice(at)) : args[at], scope);
      });
      if (node.body.type !== 'BlockStatement') return this.#value(node.body, scope);
      this.#hoist(node.body.body, scope);
      return this.#block(node.body.body, scope)?.value;
    } finally {
      this.#depth--;
    }
  }

  #assign(to: Value, from: readonly Value[]): Value {
    for (const part of from)
      if (part instanceof Thing && to instanceof Thing)
        for (const [key, value] of part.fields) this.#set(to, key, value);
    return to;
  }

  #hoist(body: readonly AnyNode[], scope: Scope): void {
    for (const name of body.flatMap(namesOfVar)) {
      // On the page a name that is only announced is `undefined`, as one that is not there.
      if (scope !== this.#globals && !scope.names.has(name)) scope.names.set(name, undefined);
    }
    for (const node of body)
      if (node.type === 'FunctionDeclaration' && node.id)
        scope.names.set(node.id.name, this.#makeFunction(node, scope));
  }

  #makeFunction(node: FunctionNode, scope: Scope): Thing {
    return Object.assign(new Thing('function'), { code: { node, scope } });
  }

  #step(): void {
    if (++this.#steps > MOST_STEPS) throw new TooLong();
  }

  #block(body: readonly AnyNode[], scope: Scope): Leave | undefined {
    for (const node of body) {
      const leave = this.#run(node, scope);
      if (leave) return leave;
    }
    return undefined;
  }

  /** A statement; says where the code is left, if it is. */
  #run(node: AnyNode, scope: Scope): Leave | undefined {
    this.#step();
    switch (node.type) {
      case 'ExpressionStatement':
        this.#value(node.expression, scope);
        return undefined;
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations)
          if (init || node.kind !== 'var')
            this.#bind(id, init ? this.#value(init, scope) : undefined, scope, node.kind === 'var');
        return undefined;
      case 'BlockStatement':
      case 'StaticBlock':
        return this.#block(node.body, scope);
      case 'ReturnStatement':
        return { by: 'return', value: node.argument ? this.#value(node.argument, scope) : undefined };
      case 'ThrowStatement':
        return { by: 'return', value: UNKNOWN };
      case 'BreakStatement':
        return { by: 'break' };
      case 'ContinueStatement':
        return { by: 'continue' };
      case 'IfStatement':
        return this.#choose(node, scope);
      case 'LabeledStatement':
        return this.#run(node.body, scope);
      case 'TryStatement':
        return (
          this.#run(node.block, scope) ?? (node.finalizer ? this.#run(node.finalizer, scope) : undefined)
        );
      case 'SwitchStatement':
        this.#remark('a switch');
        return undefined;
      default:
        return this.#loop(node, scope);
    }
  }

  #choose(node: AnyNode & { type: 'IfStatement' }, scope: Scope): Leave | undefined {
    const holds = isTruthy(this.#value(node.test, scope));
    if (holds !== undefined) {
      const chosen = holds ? node.consequent : node.alternate;
      return chosen ? this.#run(chosen, scope) : undefined;
    }
    // Both ways, since a page may go either; a way that leaves is one that some pages do not go.
    this.#remark('a choice that depends on the page: both ways were read');
    this.#run(node.consequent, scope);
    if (node.alternate) this.#run(node.alternate, scope);
    return undefined;
  }

  #loop(node: AnyNode, scope: Scope): Leave | undefined {
    const round = (body: AnyNode): Leave | undefined => {
      const leave = this.#run(body, scope);
      return leave?.by === 'continue' ? undefined : leave;
    };
    const left = (leave: Leave | undefined) => (leave?.by === 'return' ? leave : undefined);
    if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
      const over = this.#value(node.right, scope);
      const items = over instanceof Thing ? this.#itemsOf(over, node.type) : [];
      for (const item of items.slice(0, MOST_ROUNDS)) {
        const to = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left;
        if (to)
          this.#bind(to, item, scope, node.left.type === 'VariableDeclaration' && node.left.kind === 'var');
        const leave = round(node.body);
        if (leave) return left(leave);
      }
      return undefined;
    }
    if (node.type !== 'ForStatement' && node.type !== 'WhileStatement' && node.type !== 'DoWhileStatement') {
      if (!/^(Empty|Debugger|FunctionDeclaration)/.test(node.type))
        this.#remark(`a part of the kind ${node.type}`);
      return undefined;
    }
    if (node.type === 'ForStatement' && node.init)
      if (node.init.type === 'VariableDeclaration') this.#run(node.init, scope);
      else this.#value(node.init, scope);
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      const isTested = node.test && (node.type !== 'DoWhileStatement' || rounds);
      const holds = isTested && node.test ? isTruthy(this.#value(node.test, scope)) : true;
      if (holds === false) return undefined;
      const leave = round(node.body);
      if (leave) return left(leave);
      // How often is for the page to say.
      if (holds === undefined) return undefined;
      if (node.type === 'ForStatement' && node.update) this.#value(node.update, scope);
    }
    return undefined;
  }

  #itemsOf(over: Thing, type: string): readonly Value[] {
    if (type === 'ForOfStatement') return over.items;
    return [...over.items.keys()].map<Value>(String).concat(...over.fields.keys());
  }

  /** Gives a name, or the names of a pattern, their values. */
  #bind(to: Pattern, value: Value, scope: Scope, isVar = false): void {
    switch (to.type) {
      case 'Identifier': {
        const owner = isVar ? (scope.find(to.name) ?? this.#varScope(scope)) : scope;
        owner.names.set(to.name, value);
        return;
      }
      case 'AssignmentPattern':
        this.#bind(to.left, value === undefined ? this.#value(to.right, scope) : value, scope, isVar);
        return;
      case 'RestElement':
        this.#bind(to.argument, value, scope, isVar);
        return;
      case 'ArrayPattern':
        to.elements.forEach((element, at) => {
          if (element) this.#bind(element, this.#get(value, String(at)), scope, isVar);
        });
        return;
      case 'ObjectPattern':
        for (const part of to.properties) {
          if (part.type === 'RestElement') this.#bind(part, UNKNOWN, scope, isVar);
          else this.#bind(part.value, this.#get(value, this.#keyOf(part, scope)), scope, isVar);
        }
        return;
      default:
        this.#set(this.#value(to.object, scope), this.#keyOf(to, scope), value);
    }
  }

  /** Where `var` makes a new name: a script's own is the page's. */
  #varScope(scope: Scope): Scope {
    return scope.parent === this.#globals ? this.#globals : scope;
  }

  #keyOf(node: { computed: boolean } & ({ property: AnyNode } | { key: AnyNode }), scope: Scope): string {
    const key = 'property' in node ? node.property : node.key;
    if (!node.computed && (key.type === 'Identifier' || key.type === 'PrivateIdentifier')) return key.name;
    return toText(this.#value(key, scope));
  }

  #get(owner: Value, name: string): Value {
    if (owner === UNKNOWN || owner === null || owner === undefined) return UNKNOWN;
    if (owner instanceof Thing) {
      if (owner.fields.has(name)) return owner.fields.get(name);
      const given = owner.give?.(name);
      if (given !== undefined) return given;
    }
    const found = builtIn(owner, name, (...args) => this.call(...args));
    if (found === undefined && owner instanceof Thing) owner.missed?.add(name);
    return found;
  }

  #set(owner: Value, name: string, value: Value): void {
    if (!(owner instanceof Thing) || owner.take?.(name, value)) return;
    if (/^\d{1,4}$/.test(name) && owner.kind === 'list') owner.items[Number(name)] = value;
    else owner.fields.set(name, value);
  }

  #name(name: string, scope: Scope): Value {
    const owner = scope.find(name);
    if (owner) return owner.names.get(name);
    if (name === '$' || name === 'jQuery') return this.#ready;
    const { window } = this.world;
    return window.give?.(name) ?? (name === 'undefined' ? undefined : UNKNOWN);
  }

  #list(nodes: readonly (AnyNode | null)[], scope: Scope): readonly Value[] {
    return nodes.flatMap((node) => {
      if (node?.type !== 'SpreadElement') return [node ? this.#value(node, scope) : undefined];
      const spread = this.#value(node.argument, scope);
      return spread instanceof Thing ? spread.items : [UNKNOWN];
    });
  }

  /** An expression. */
  #value(node: AnyNode, scope: Scope): Value {
    this.#step();
    switch (node.type) {
      case 'Literal':
        return node.regex || node.bigint ? UNKNOWN : (node.value as Value);
      case 'Identifier':
        return this.#name(node.name, scope);
      case 'ThisExpression':
        return scope.find('this')?.names.get('this') ?? this.world.window;
      case 'TemplateLiteral':
        return node.quasis.reduce<Value>((text, { value }, at) => {
          const next = node.expressions[at];
          const known = binary('+', text, value.cooked ?? '');
          return next ? binary('+', known, toText(this.#value(next, scope))) : known;
        }, '');
      case 'ArrayExpression':
        return makeList(this.#list(node.elements, scope));
      case 'ObjectExpression':
        return this.#object(node, scope);
      case 'FunctionExpression':
        return this.#makeFunction(node, scope);
      case 'ArrowFunctionExpression':
        return this.#makeFunction(node, scope);
      case 'SequenceExpression':
        return node.expressions.map((part) => this.#value(part, scope)).at(-1);
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        return this.#value(node.expression, scope);
      case 'AwaitExpression':
        return this.#value(node.argument, scope);
      case 'UnaryExpression':
        return this.#unary(node, scope);
      case 'BinaryExpression':
        return binary(node.operator, this.#value(node.left, scope), this.#value(node.right, scope));
      case 'LogicalExpression':
        return this.#logical(node.operator, this.#value(node.left, scope), () =>
          this.#value(node.right, scope),
        );
      case 'ConditionalExpression':
        return this.#conditional(node, scope);
      case 'MemberExpression':
        return this.#member(node, scope);
      case 'AssignmentExpression':
        return this.#assignment(node, scope);
      case 'UpdateExpression':
        return this.#update(node, scope);
      case 'CallExpression':
        return this.#callExpression(node, scope);
      case 'NewExpression': {
        const callee = this.#value(node.callee, scope);
        const args = this.#list(node.arguments, scope);
        const made = new Thing('object');
        const result = this.call(callee, made, args);
        return result instanceof Thing || (callee instanceof Thing && callee.native)
          ? result
          : callee === UNKNOWN
            ? UNKNOWN
            : made;
      }
      default:
        return UNKNOWN;
    }
  }

  #object(node: AnyNode & { type: 'ObjectExpression' }, scope: Scope): Thing {
    const object = new Thing('object');
    for (const part of node.properties) {
      if (part.type === 'SpreadElement') this.#assign(object, [this.#value(part.argument, scope)]);
      else object.fields.set(this.#keyOf(part, scope), this.#value(part.value, scope));
    }
    return object;
  }

  #unary(node: AnyNode & { type: 'UnaryExpression' }, scope: Scope): Value {
    const { operator, argument } = node;
    if (operator === 'typeof' && argument.type === 'Identifier') {
      const isThere = scope.find(argument.name) ?? this.world.window.give?.(argument.name);
      return isThere === undefined ? 'undefined' : typeName(this.#name(argument.name, scope));
    }
    return unary(operator, this.#value(argument, scope));
  }

  #logical(operator: string, left: Value, right: () => Value): Value {
    if (operator === '??') return left === UNKNOWN ? UNKNOWN : (left ?? right());
    const holds = isTruthy(left);
    if (holds === undefined) {
      right();
      return UNKNOWN;
    }
    return holds === (operator === '&&') ? right() : left;
  }

  #conditional(node: AnyNode & { type: 'ConditionalExpression' }, scope: Scope): Value {
    const holds = isTruthy(this.#value(node.test, scope));
    if (holds !== undefined) return this.#value(holds ? node.consequent : node.alternate, scope);
    const ways: readonly Value[] = [this.#value(node.consequent, scope), this.#value(node.alternate, scope)];
    return ways[0] === ways[1] ? ways[0] : UNKNOWN;
  }

  #member(node: MemberExpression, scope: Scope): Value {
    const owner = this.#value(node.object, scope);
    return this.#get(owner, this.#keyOf(node, scope));
  }

  #write(to: Pattern, value: Value, scope: Scope): Value {
    if (to.type === 'Identifier') (scope.find(to.name) ?? this.#globals).names.set(to.name, value);
    else this.#bind(to, value, scope);
    return value;
  }

  #assignment(node: AnyNode & { type: 'AssignmentExpression' }, scope: Scope): Value {
    const { operator, left, right } = node;
    if (operator === '=') return this.#write(left, this.#value(right, scope), scope);
    const short = operator.slice(0, -1);
    const old = left.type === 'Identifier' ? this.#name(left.name, scope) : this.#value(left, scope);
    const value = /^(\|\||&&|\?\?)$/.test(short)
      ? this.#logical(short, old, () => this.#value(right, scope))
      : binary(short, old, this.#value(right, scope));
    return this.#write(left, value, scope);
  }

  #update(node: AnyNode & { type: 'UpdateExpression' }, scope: Scope): Value {
    const old = this.#value(node.argument, scope);
    const value = binary(node.operator === '++' ? '+' : '-', old, 1);
    this.#write(node.argument as Pattern, value, scope);
    return node.prefix ? value : old;
  }

  #callExpression(node: AnyNode & { type: 'CallExpression' }, scope: Scope): Value {
    const { callee } = node;
    if (callee.type === 'MemberExpression') {
      const owner = this.#value(callee.object, scope);
      const name = this.#keyOf(callee, scope);
      const method = this.#get(owner, name);
      const args = this.#list(node.arguments, scope);
      // `$(document).ready(…)`
      if (method === UNKNOWN && name === 'ready') return this.call(args[0], undefined, []);
      if (method === UNKNOWN && args.some((value) => value instanceof Thing && value.code))
        this.#remark(`what is handed to ".${name.slice(0, 40)}(…)"`);
      return this.call(method, owner, args);
    }
    const called = this.#value(callee, scope);
    const args = this.#list(node.arguments, scope);
    if (called === UNKNOWN && callee.type === 'Identifier')
      this.#remark(`the call of ${callee.name.slice(0, 40)}, which the snippet does not make`);
    return this.call(called, undefined, args);
  }

  #remark(what: string): void {
    if (this.remarks.size < 20) this.remarks.add(what);
  }
}
