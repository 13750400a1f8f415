/** Two threads over two: the mark of the product. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7 flex-none">
      <rect width="28" height="28" rx="7" fill="#2a2118" />
      <g fill="none" strokeLinecap="round" strokeWidth="3.4">
        <path d="M10 5v18" stroke="#efe4cc" />
        <path d="M18 5v18" stroke="#eaa02c" />
        <path d="M5 10h2.2M12.8 10H23" stroke="#d8444d" />
        <path d="M5 18h10.2M20.8 18H23" stroke="#5fae86" />
      </g>
    </svg>
  );
}
