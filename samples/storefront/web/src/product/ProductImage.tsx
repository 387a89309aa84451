import { useState } from 'react';

interface ProductImageProps {
  readonly src: string;
  /** What can be seen, for those who cannot see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** True for the first picture of a page. */
  readonly urgent?: boolean;
}

const WIDTHS = [320, 640, 960, 1280];

export function ProductImage({ src, alt, width, height, urgent = false }: ProductImageProps) {
  const [loaded, setLoaded] = useState(false);
  return (
    <div className="product-image" style={{ aspectRatio: `${width} / ${height}` }}>
      {/* REVIEW(image-loading @maria): takes the main colour of the picture now, see the lamp and the red scarf. */}
      <img
        src={src}
        srcSet={WIDTHS.map((w) => `${src}?w=${w} ${w}w`).join(', ')}
        sizes="(min-width: 60rem) 40rem, 100vw"
        alt={alt}
        width={width}
        height={height}
        loading={urgent ? 'eager' : 'lazy'}
        fetchPriority={urgent ? 'high' : 'auto'}
        data-loaded={loaded}
        onLoad={() => setLoaded(true)}
      />
    </div>
  );
}
