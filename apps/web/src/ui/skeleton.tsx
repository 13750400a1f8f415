/** Rows of a list that are on their way. Readers of the screen hear one word. */
export function RowSkeleton({ label, count = 3 }: { label: string; count?: number }) {
  return (
    <div role="status" className="wrap pt-8">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} aria-hidden="true" className="grid grid-cols-[4.25rem_1fr] gap-4 py-5">
          <span className="skeleton h-24! rounded-sm!" />
          <span className="grid content-start gap-2.5">
            <span className="skeleton w-24" />
            <span className="skeleton h-5! w-3/4" />
            <span className="skeleton w-1/2" />
          </span>
        </div>
      ))}
    </div>
  );
}
