import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { z } from 'zod';

import { readCurrentCaller, visitor } from './caller.ts';
import { OPERATION, type OperationOptions } from './operation.ts';

/** Nest's own metadata keys; they are not exported, and a test notices when they move. */
const ROUTE_ARGUMENTS = '__routeArguments__';
const locations = { 3: 'body', 4: 'query', 5: 'path' } as const;

export interface RouteInput {
  in: 'body' | 'query' | 'path';
  /** null: the whole body or query */
  name: string | null;
  schema: z.ZodType | null;
}

/** A call of a handler that is ready to be made. */
export type ReadyCall = () => Promise<unknown>;

/** As Fastify reads an address. */
export interface Asked {
  params: Record<string, string>;
  query: Record<string, string | string[]>;
}

export interface Route {
  method: string;
  /** as Fastify writes it: `/api/venues/:id` */
  path: string;
  handler: object;
  inputs: readonly RouteInput[];
  operation: OperationOptions;
  /**
   * Calls the handler for a visitor as Nest would, without its guards, pipes and interceptors; gives null when what is asked
   * does not fit. Null for a handler that takes more than parts of the path, the query and who asks.
   */
  prepareForVisitor: ((asked: Asked) => ReadyCall | null) | null;
}

const join = (...parts: string[]) =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

interface ArgumentMetadata {
  index: number;
  data?: unknown;
  schema?: unknown;
  factory?: unknown;
}

const argumentsOf = (controller: object, name: string): [key: string, argument: ArgumentMetadata][] =>
  Object.entries(Reflect.getMetadata(ROUTE_ARGUMENTS, controller, name) ?? {});

/** Reads one argument from what is asked. */
function argumentReader(key: string, { data, schema, factory }: ArgumentMetadata) {
  if (factory === readCurrentCaller) return () => ({ success: true, data: visitor });
  const place = ({ 4: 'query', 5: 'params' } as const)[Number(key.split(':')[0])];
  if (place === undefined || !(schema instanceof z.ZodType)) return null;
  return (asked: Asked) => schema.safeParse(typeof data === 'string' ? asked[place][data] : asked[place]);
}

function visitorCallOf(instance: object, controller: object, name: string): Route['prepareForVisitor'] {
  const hasHeaders = Reflect.getMetadata('__headers__', Reflect.get(instance, name)) !== undefined;
  const readers = argumentsOf(controller, name).map(([key, argument]) => ({
    index: argument.index,
    read: argumentReader(key, argument),
  }));
  if (hasHeaders || readers.some(({ read }) => read === null)) return null;
  return (asked) => {
    const given: unknown[] = [];
    for (const { index, read } of readers) {
      const argument = read?.(asked);
      if (!argument?.success) return null;
      given[index] = argument.data;
    }
    return async () => Reflect.apply(Reflect.get(instance, name), instance, given);
  };
}

function inputsOf(controller: object, name: string): RouteInput[] {
  return argumentsOf(controller, name).flatMap(([key, { data, schema }]) => {
    const location = locations[Number(key.split(':')[0]) as keyof typeof locations];
    if (!location) return [];
    return {
      in: location,
      name: typeof data === 'string' ? data : null,
      schema: schema instanceof z.ZodType ? schema : null,
    };
  });
}

/** Every route of the application with its operation; throws for one without, so that none can be forgotten. */
export function listRoutes(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype: object = Object.getPrototypeOf(instance);
    const prefix: string = Reflect.getMetadata('path', metatype) ?? '';
    return scanner.getAllMethodNames(prototype).flatMap((name): Route[] => {
      const handler: object = Reflect.get(prototype, name);
      const method: RequestMethod | undefined = Reflect.getMetadata('method', handler);
      if (method === undefined) return [];
      const operation: OperationOptions | undefined = Reflect.getMetadata(OPERATION, handler);
      const routePath: string | string[] = Reflect.getMetadata('path', handler);
      if (!operation) throw new Error(`${metatype.name}.${name} has no @Operation`);
      const paths = Array.isArray(routePath) ? routePath : [routePath];
      return paths.map((path) => ({
        method: RequestMethod[method],
        path: join(prefix, path),
        handler,
        inputs: inputsOf(metatype, name),
        operation,
        prepareForVisitor: visitorCallOf(instance, metatype, name),
      }));
    });
  });
}
