//! Snaps the strokes of an outline to whole dots, along one axis at a time.
//!
//! Edges are stretches of an outline that run nearly straight across the axis. Two edges with ink between them are a stroke. Strokes get
//! a whole number of dots and a whole place; what lies between them is stretched.

use crate::outline::Contour;
use crate::outline::along;
use crate::outline::extent;

/// Where a height of the font must come to lie.
#[derive(Clone, Copy, Debug)]
pub struct Zone {
    /// From and to, in font units.
    pub from: f32,
    pub to: f32,
    /// In dots.
    pub dot: f32,
}

/// How an axis is fitted.
#[derive(Clone, Debug)]
pub struct Fit {
    /// 0: across, 1: up.
    pub axis: usize,
    /// Dots a font unit.
    pub scale: f32,
    /// The usual width of a stroke in font units, and its width in dots.
    pub stroke: (f32, f32),
    /// Heights with a fixed place.
    pub zones: Vec<Zone>,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    at: f32,
    low: f32,
    high: f32,
    /// Ink begins here, seen along the axis.
    opens: bool,
}

#[derive(Clone, Copy, Debug)]
struct Stroke {
    low: f32,
    high: f32,
    /// In dots.
    at: f32,
    wide: f32,
    fixed: bool,
}

/// Pairs of font units and dots, rising; between them everything is stretched.
#[derive(Clone, Debug)]
pub struct Warp {
    pairs: Vec<(f32, f32)>,
    scale: f32,
}

impl Warp {
    pub fn at(&self, value: f32) -> f32 {
        let Some(first) = self.pairs.first() else { return value * self.scale };
        if value <= first.0 {
            return first.1 + (value - first.0) * self.scale;
        }
        for pair in self.pairs.windows(2) {
            let ((a, low), (b, high)) = (pair[0], pair[1]);
            if value <= b {
                return if b > a { low + (value - a) / (b - a) * (high - low) } else { high };
            }
        }
        let last = self.pairs[self.pairs.len() - 1];
        last.1 + (value - last.0) * self.scale
    }
}

/// Strokes wider than this, in font units, are areas.
const WIDEST: f32 = 240.0;
/// Shorter stretches are no edges.
const SHORTEST: f32 = 55.0;

/// How the contours come to lie on the dots.
pub fn warp(contours: &[Contour], fit: &Fit) -> Warp {
    let edges = edges(contours, fit.axis);
    let mut strokes = strokes(&edges, fit);
    settle(&mut strokes, fit);
    let mut pairs: Vec<(f32, f32)> =
        strokes.iter().flat_map(|one| [(one.low, one.at), (one.high, one.at + one.wide)]).collect();
    for edge in &edges {
        if let Some(zone) = zone(fit, edge.at) {
            pairs.push((edge.at, zone));
        }
    }
    let (low, high) = extent(contours, fit.axis);
    if fit.zones.is_empty() {
        let first = strokes.first().map_or(0.0, |one| one.at - one.low * fit.scale);
        if strokes.first().is_none_or(|one| low < one.low - 8.0) {
            pairs.push((low, (low * fit.scale + first).round()));
        }
        let last = strokes.last().map_or(0.0, |one| one.at + one.wide - one.high * fit.scale);
        if strokes.last().is_none_or(|one| high > one.high + 8.0) {
            pairs.push((high, (high * fit.scale + last).round()));
        }
    } else {
        for end in [low, high] {
            pairs.extend(zone(fit, end).map(|dot| (end, dot)));
        }
        if strokes.is_empty() {
            pairs.extend(fit.zones.iter().map(|zone| ((zone.from + zone.to) / 2.0, zone.dot)));
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    pairs.dedup_by(|b, a| (a.0 - b.0).abs() < 2.0);
    // A pair that would turn the picture over is left out.
    let mut rising: Vec<(f32, f32)> = Vec::new();
    for pair in pairs {
        if rising.last().is_none_or(|last| pair.1 >= last.1) {
            rising.push(pair);
        }
    }
    Warp { pairs: rising, scale: fit.scale }
}

fn zone(fit: &Fit, at: f32) -> Option<f32> {
    fit.zones.iter().find(|zone| (zone.from..=zone.to).contains(&at)).map(|zone| zone.dot)
}

/// Dots of a place, by the fixed heights around it.
fn rough(fit: &Fit, at: f32) -> f32 {
    let pairs = fit.zones.iter().map(|zone| ((zone.from + zone.to) / 2.0, zone.dot)).collect();
    Warp { pairs, scale: fit.scale }.at(at)
}

fn edges(contours: &[Contour], axis: usize) -> Vec<Edge> {
    let mut found = Vec::new();
    for contour in contours {
        let count = contour.len();
        let flat = |at: usize| {
            let (from, to) = (contour[at % count], contour[(at + 1) % count]);
            let (rise, run) = (along(to, axis) - along(from, axis), along(to, 1 - axis) - along(from, 1 - axis));
            (run != 0.0 && rise.abs() <= 0.22 * run.abs()).then_some(run > 0.0)
        };
        // Begin where a stretch begins, so that none is cut in two.
        let Some(start) = (0..count).find(|at| flat(at + count - 1) != flat(*at)) else { continue };
        let mut at = start;
        while at < start + count {
            let Some(forward) = flat(at) else {
                at += 1;
                continue;
            };
            let mut points = vec![contour[at % count]];
            while at < start + count && flat(at) == Some(forward) {
                points.push(contour[(at + 1) % count]);
                at += 1;
            }
            let (low, high) = extent(&[points.clone()], 1 - axis);
            let (least, most) = extent(&[points.clone()], axis);
            if high - low < SHORTEST {
                continue;
            }
            let ends = (along(points[0], axis) + along(points[points.len() - 1], axis)) / 2.0;
            let place = if most - ends > ends - least { most } else { least };
            // Clockwise outlines: going right the ink is below, going up it is at the right.
            let opens = if axis == 1 { !forward } else { forward };
            found.push(Edge { at: place, low, high, opens });
        }
    }
    found.sort_by(|a, b| a.at.total_cmp(&b.at));
    found
}

fn strokes(edges: &[Edge], fit: &Fit) -> Vec<Stroke> {
    let mut found: Vec<Stroke> = Vec::new();
    let overlap =
        |a: &Edge, b: &Edge| a.high.min(b.high) - a.low.max(b.low) > 0.2 * (a.high - a.low).min(b.high - b.low);
    let after = |one: &Edge| {
        edges
            .iter()
            .filter(|other| !other.opens && other.at > one.at + 20.0 && overlap(one, other))
            .map(|other| other.at)
            .next()
    };
    let before = |one: &Edge| {
        edges
            .iter()
            .rev()
            .filter(|other| other.opens && other.at < one.at - 20.0 && overlap(one, other))
            .map(|other| other.at)
            .next()
    };
    for open in edges.iter().filter(|edge| edge.opens) {
        let Some(high) = after(open).filter(|high| high - open.at <= WIDEST) else { continue };
        let closing = edges.iter().find(|edge| !edge.opens && edge.at == high && overlap(open, edge));
        if closing.and_then(before) != Some(open.at) {
            continue;
        }
        if found.iter().any(|one| high > one.low - 10.0 && open.at < one.high + 10.0) {
            continue;
        }
        let (usual, dots) = fit.stroke;
        let width = high - open.at;
        let wide = if (0.6..1.5).contains(&(width / usual)) { dots } else { (width * fit.scale).round().max(1.0) };
        found.push(Stroke { low: open.at, high, at: 0.0, wide, fixed: false });
    }
    found
}

fn settle(strokes: &mut [Stroke], fit: &Fit) {
    if fit.zones.is_empty() {
        // Across: every gap keeps its own rounded width, so that like gaps are alike.
        let mut before: Option<Stroke> = None;
        for one in strokes.iter_mut() {
            one.at = match before {
                None => (one.low * fit.scale).round(),
                Some(last) => {
                    let mid = (last.low + last.high) / 2.0;
                    let from = (one.low + one.high) / 2.0 - mid;
                    let gap = from * fit.scale - (one.wide + last.wide) / 2.0;
                    last.at + last.wide + gap.round().max(1.0)
                }
            };
            before = Some(*one);
        }
        return;
    }
    for one in strokes.iter_mut() {
        let mid = (rough(fit, one.low) + rough(fit, one.high)) / 2.0;
        one.at = (mid - one.wide / 2.0).round();
        if let Some(dot) = zone(fit, one.low) {
            (one.at, one.fixed) = (dot, true);
        } else if let Some(dot) = zone(fit, one.high) {
            (one.at, one.fixed) = (dot - one.wide, true);
        }
    }
    for at in 0..strokes.len() {
        if strokes[at].fixed {
            continue;
        }
        let floor = at.checked_sub(1).map(|below| strokes[below].at + strokes[below].wide + 1.0);
        let top = strokes[at + 1..].iter().find(|one| one.fixed).map(|one| one.at - 1.0);
        let one = &mut strokes[at];
        if let Some(floor) = floor {
            one.at = one.at.max(floor);
        }
        if let Some(top) = top {
            while one.at + one.wide > top && one.wide > 1.0 && floor.is_some_and(|floor| one.at <= floor) {
                one.wide -= 1.0;
            }
            one.at = one.at.min(top - one.wide);
        }
    }
}
