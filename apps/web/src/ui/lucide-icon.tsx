import { createElement, type SVGProps } from 'react';

interface IconData {
  node: [tag: string, attributes: Record<string, string>][];
}

/**
 * Takes the place of lucide's own maker of icons (vite.config.ts), which can do more than we ask of it: inline, stroke 2,
 * in the colour of the text, sized by `svg.lucide`.
 */
export default function createLucideIcon({ node }: IconData) {
  return ({ className = '', ...rest }: SVGProps<SVGSVGElement>) =>
    createElement(
      'svg',
      {
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: '2',
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...rest,
        className: `lucide ${className}`,
      },
      // their number never changes, so they need no keys
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
}
