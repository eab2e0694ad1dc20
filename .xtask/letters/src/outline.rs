//! The outlines of a font that comes in several files (subsets), as polygons in font units.

use std::path::Path;

use skrifa::FontRef;
use skrifa::GlyphId;
use skrifa::MetadataProvider;
use skrifa::instance::LocationRef;
use skrifa::instance::Size;
use skrifa::outline::DrawSettings;
use skrifa::outline::OutlinePen;

use crate::woff;

/// A point, in font units or in dots.
pub type Point = (f32, f32);
/// A closed polygon; filled are those that turn clockwise.
pub type Contour = Vec<Point>;

/// A glyph.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    pub contours: Vec<Contour>,
    pub advance: f32,
}

/// The files of one weight.
pub struct Font {
    files: Vec<Vec<u8>>,
}

impl Font {
    pub fn read(folder: &Path, weight: u16) -> Result<Self, String> {
        let files = ["latin", "vietnamese", "latin-ext"].iter().map(|subset| {
            let path = folder.join(format!("be-vietnam-pro-{subset}-{weight}-normal.woff"));
            let bytes = std::fs::read(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
            woff::to_sfnt(&bytes)
        });
        Ok(Self { files: files.collect::<Result<_, _>>()? })
    }

    /// The glyph of a letter, from the first file that has it.
    pub fn outline(&self, sign: char) -> Option<Outline> {
        self.files.iter().find_map(|bytes| {
            let font = FontRef::new(bytes).ok()?;
            let glyph = font.charmap().map(sign).filter(|glyph| *glyph != GlyphId::NOTDEF)?;
            let advance = font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(glyph)?;
            let mut pen = Pen::default();
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            font.outline_glyphs().get(glyph)?.draw(settings, &mut pen).ok()?;
            Some(Outline { contours: pen.contours, advance })
        })
    }
}

/// Pieces that a curve is cut into.
const PIECES: u8 = 24;

#[derive(Default)]
struct Pen {
    contours: Vec<Contour>,
    last: Point,
}

impl Pen {
    fn push(&mut self, point: Point) {
        self.last = point;
        if let Some(contour) = self.contours.last_mut() {
            contour.push(point);
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.contours.push(Vec::new());
        self.push((x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push((x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let from = self.last;
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            self.push((a * from.0 + b * cx + c * x, a * from.1 + b * cy + c * y));
        }
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let from = self.last;
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let s = 1.0 - t;
            let (a, b, c, d) = (s * s * s, 3.0 * t * s * s, 3.0 * t * t * s, t * t * t);
            self.push((a * from.0 + b * ax + c * bx + d * x, a * from.1 + b * ay + c * by + d * y));
        }
    }

    fn close(&mut self) {}
}

impl Outline {
    /// Least and greatest value along an axis (0: across, 1: up).
    pub fn extent(&self, axis: usize) -> (f32, f32) {
        extent(&self.contours, axis)
    }
}

/// Least and greatest value of some contours along an axis.
pub fn extent(contours: &[Contour], axis: usize) -> (f32, f32) {
    let all = contours.iter().flatten().map(|point| along(*point, axis));
    all.fold((f32::MAX, f32::MIN), |(low, high), value| (low.min(value), high.max(value)))
}

/// One coordinate of a point.
pub fn along(point: Point, axis: usize) -> f32 {
    if axis == 0 { point.0 } else { point.1 }
}
