import { Circle, type LucideProps } from 'lucide-react';

/** Still open: a circle of eight strokes, which lucide's own draws as eight paths in ten times the bytes. */
export const OpenCircle = (props: LucideProps) => (
  <Circle strokeDasharray="3.6 4.25" strokeDashoffset="1.8" {...props} />
);
