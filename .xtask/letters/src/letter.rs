//! One letter at one size: the strokes of its base snapped to dots, its marks above and below set apart from it.

use unicode_normalization::UnicodeNormalization;

use crate::dots::Dots;
use crate::dots::fill;
use crate::hint::Fit;
use crate::hint::Zone;
use crate::hint::warp;
use crate::marks;
use crate::outline::Contour;
use crate::outline::Font;
use crate::outline::Outline;
use crate::outline::extent;

/// A dot is half a cell wide and half a cell high: across there are twice as many to a length.
const ACROSS: f32 = 2.0;
/// Words are set a little narrower than the font draws them.
const NARROW: f32 = 0.88;
/// Share of a dot (of 255) that makes it ink.
const INK: u8 = 116;

/// How the heights of the font come to lie on the dots of one size.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    /// Dots of the whole line.
    pub height: usize,
    /// Dots of a capital, of a small letter, of what hangs below.
    pub capital: usize,
    pub small: usize,
    pub below: usize,
    pub narrow: f32,
    /// Marks are drawn by hand.
    pub by_hand: bool,
    /// Least air between two letters.
    pub air: usize,
}

impl Grid {
    /// A line of words of so many rows.
    pub fn words(rows: usize) -> Self {
        let capital = (rows * 9 + 2) / 8;
        let below = ((rows as f32) * 0.3).round().max(2.0) as usize;
        let small = (capital as f32 * 0.716 + 0.3).round() as usize;
        let air = if rows < 12 { 1 } else { 2 };
        Self { height: rows * 2, capital, small, below, narrow: NARROW, by_hand: rows < 12, air }
    }

    /// Digits that take the whole of so many rows.
    pub fn digits(rows: usize) -> Self {
        let capital = rows * 2;
        let small = (capital as f32 * 0.716).round() as usize;
        let air = if rows < 12 { 1 } else { 2 };
        Self { height: capital, capital, small, below: 0, narrow: NARROW, by_hand: false, air }
    }

    /// Dots of a space beside the air of the letters around it.
    pub fn space(&self) -> usize {
        (230.0 * self.over()).round() as usize
    }

    fn up(&self) -> f32 {
        self.capital as f32 / 740.0
    }

    fn over(&self) -> f32 {
        self.up() * ACROSS * self.narrow
    }
}

/// A letter with its place: dots from the pen to its left edge, and from its right edge to the next pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub dots: Dots,
    /// Rows from the top of the line.
    pub top: usize,
    pub left: usize,
    pub right: usize,
}

/// The letter at the size of the grid; none if the font has no shape for it.
pub fn letter(font: &Font, grid: &Grid, sign: char) -> Option<Letter> {
    let parts = Parts::of(font, grid, sign)?;
    Some(parts.drawn(grid))
}

/// The signs of clocks at the size of the grid. Digits are all of one width; signs stand in the middle of their height.
pub fn clock(font: &Font, grid: &Grid) -> Vec<(char, Option<Letter>)> {
    let signs = crate::signs::of_clocks();
    let drawn = |sign: char| {
        if let Some(picture) = points(grid, sign) {
            return Some(picture);
        }
        let mut outline = shape(font, sign)?;
        let (low, high) = outline.extent(1);
        let shift = match sign {
            ':' | '-' | '+' | '−' | '–' => 370.0 - (low + high) / 2.0,
            ',' | '/' => -low,
            _ => 0.0,
        };
        for point in outline.contours.iter_mut().flatten() {
            point.1 += shift;
        }
        let tall = (high - low).max(740.0);
        if sign == '/' {
            for point in outline.contours.iter_mut().flatten() {
                point.1 *= 740.0 / tall;
            }
        }
        let base = Parts {
            base: outline,
            above: Vec::new(),
            below: Vec::new(),
            by_hand: None,
            dot_below: false,
            is_horned: false,
            is_capital: true,
        };
        Some(base.drawn(grid))
    };
    let mut letters: Vec<(char, Option<Letter>)> = signs.into_iter().map(|sign| (sign, drawn(sign))).collect();
    let is_digit = |sign: char| sign.is_ascii_digit();
    let digits = || letters.iter().filter(|(sign, _)| is_digit(*sign)).filter_map(|(_, letter)| letter.as_ref());
    let widest = digits().map(|letter| letter.dots.width).max().unwrap_or(0);
    let side = digits().map(|letter| letter.left).max().unwrap_or(1);
    for (_, letter) in letters.iter_mut().filter(|(sign, _)| is_digit(*sign)) {
        if let Some(letter) = letter {
            let rest = widest - letter.dots.width;
            letter.left = side + rest / 2;
            letter.right = rest - rest / 2 + grid.air - 1;
        }
    }
    letters
}

/// Points that are square at every size, and a colon that is even above and below.
fn points(grid: &Grid, sign: char) -> Option<Letter> {
    let wide = ((150.0 * grid.over()).round() as usize).max(2);
    let high = ((150.0 * grid.up()).round() as usize).max(1);
    let rows = match sign {
        '.' => vec![vec![true; wide]; high],
        ':' => {
            let between = ((grid.capital as f32 * 0.46) as usize).max(high + 1) - high;
            let between = between + (grid.capital - 2 * high - between) % 2;
            let row = |ink: bool, count: usize| std::iter::repeat_n(vec![ink; wide], count);
            row(true, high).chain(row(false, between)).chain(row(true, high)).collect()
        }
        _ => return None,
    };
    let top = if sign == '.' { grid.capital - rows.len() } else { (grid.capital - rows.len()) / 2 };
    let side = ((80.0 * grid.over()).round() as usize).max(1);
    Some(Letter { dots: Dots { width: wide, rows }, top, left: side, right: side.max(grid.air) })
}

/// The contours of a letter, by where they stand.
struct Parts {
    base: Outline,
    above: Vec<Contour>,
    below: Vec<Contour>,
    /// Drawn instead of `above` and `below`.
    by_hand: Option<(Dots, isize)>,
    dot_below: bool,
    is_capital: bool,
    /// The horn of ơ would hardly be seen.
    is_horned: bool,
}

impl Parts {
    fn of(font: &Font, grid: &Grid, sign: char) -> Option<Self> {
        let spelled: Vec<char> = sign.nfd().collect();
        let mut base = spelled[0];
        let mut above: Vec<char> = Vec::new();
        let mut dot_below = false;
        for mark in &spelled[1..] {
            match (base, *mark) {
                ('o', marks::HORN) => base = 'ơ',
                ('u', marks::HORN) => base = 'ư',
                ('O', marks::HORN) => base = 'Ơ',
                ('U', marks::HORN) => base = 'Ư',
                (_, marks::DOT_BELOW) => dot_below = true,
                (_, mark) => above.push(mark),
            }
        }
        match base {
            'i' if !(dot_below && above.is_empty()) => {
                base = 'ı';
                if above.is_empty() {
                    above.push('\u{307}');
                }
            }
            'i' => {
                base = 'ı';
                above.push('\u{307}');
            }
            _ => {}
        }
        let hand = if above.is_empty() { Some((Dots::default(), 0)) } else { marks::above(&above) };
        let is_capital = !base.is_lowercase();
        let is_horned = base == 'ơ';
        if (grid.by_hand || above.is_empty())
            && (spelled.len() > 1 || base == 'ı')
            && let Some(by_hand) = hand
            && (grid.by_hand || !dot_below)
        {
            let base = Parts::split(font, base)?.0;
            return Some(Self {
                base,
                above: Vec::new(),
                below: Vec::new(),
                by_hand: Some(by_hand),
                dot_below,
                is_horned,
                is_capital,
            });
        }
        let (base, above, below) = Self::split(font, sign)?;
        Some(Self { base, above, below, by_hand: None, dot_below: false, is_horned, is_capital })
    }

    /// The contours of a glyph: the letter, what stands above it, what hangs below it.
    fn split(font: &Font, sign: char) -> Option<(Outline, Vec<Contour>, Vec<Contour>)> {
        let mut outline = shape(font, sign)?;
        let is_letter = sign.is_alphabetic();
        let floor = if sign.is_uppercase() { 745.0 } else { 560.0 };
        let mut above = Vec::new();
        let mut below = Vec::new();
        if is_letter {
            outline.contours.retain(|contour| {
                let (low, high) = extent(std::slice::from_ref(contour), 1);
                let is_above = low >= floor;
                let is_below = high <= -40.0;
                if is_above {
                    above.push(contour.clone());
                } else if is_below {
                    below.push(contour.clone());
                }
                !is_above && !is_below
            });
        }
        Some((outline, above, below))
    }

    fn drawn(&self, grid: &Grid) -> Letter {
        let lowered = match &self.by_hand {
            Some((marks, _)) if self.is_capital => {
                (marks.rows.len() + 1).saturating_sub(grid.height - grid.below - grid.capital)
            }
            _ => 0,
        };
        let grid_of_base = Grid { capital: grid.capital - lowered, ..*grid };
        let tall = if self.is_capital { 0 } else { (grid.capital as f32 * 0.06).round().max(1.0) as usize };
        let up = Fit {
            axis: 1,
            scale: grid_of_base.up(),
            stroke: (115.0, (105.0 * grid.up()).round().max(1.0)),
            zones: zones(&grid_of_base, tall),
        };
        let over = Fit {
            axis: 0,
            scale: grid.over(),
            stroke: (140.0, (138.0 * grid.over()).round().max(2.0)),
            zones: Vec::new(),
        };
        let (up, across) = (warp(&self.base.contours, &up), warp(&self.base.contours, &over));
        let margin = grid.height as f32;
        let foot = grid.below as f32;
        let contours: Vec<Contour> = self
            .base
            .contours
            .iter()
            .map(|contour| contour.iter().map(|(x, y)| (across.at(*x) + margin, up.at(*y) + foot)).collect())
            .collect();
        let (low, high) = extent(&self.base.contours, 0);
        let width = grid.height * 6;
        let mut all = fill(&contours, width, grid.height, INK);
        if self.is_horned && grid.by_hand {
            all.heighten_right_end();
        }
        let base = all.bounds();
        // From the outline: above and below keep their place across, and are pressed into the room there is.
        let slide = |x: f32| across.at(x) + margin;
        let mid = (low + high) / 2.0;
        let place = |x: f32| slide(mid) + (x - mid) * grid.over();
        if !self.above.is_empty() {
            let (from, to) = extent(&self.above, 1);
            let (body, dot) = if self.is_capital { (740.0, grid.capital) } else { (530.0, grid.small) };
            let room = (grid.height - grid.below - dot) as f32;
            let gap = ((from - body) * grid.up()).round().clamp(1.0, 2.0);
            let scale = grid.up().min((room - gap) / (to - from));
            let start = dot as f32 + gap + foot;
            // The lowest mark first; each keeps apart from what is there already.
            let mut marks = self.above.clone();
            marks.sort_by(|a, b| extent(std::slice::from_ref(a), 1).0.total_cmp(&extent(std::slice::from_ref(b), 1).0));
            let rings: Vec<Contour> = marks
                .iter()
                .map(|mark| mark.iter().map(|(x, y)| (place(*x), (y - from) * scale + start)).collect())
                .collect();
            for mark in together(rings) {
                let mark = fill(&mark, width, grid.height, INK - 12);
                all.stamp_apart(&mark);
            }
        }
        if !self.below.is_empty() {
            let (from, to) = extent(&self.below, 1);
            let room = foot - 1.0;
            let scale = grid.up().min(room / (to - from));
            let marks: Vec<Contour> = self
                .below
                .iter()
                .map(|contour| contour.iter().map(|(x, y)| (place(*x), (y - to) * scale + foot - 1.0)).collect())
                .collect();
            all.stamp_aside(&fill(&marks, width, grid.height, INK - 12));
        }
        if let (Some((marks, middle)), Some((left, right, _, _))) = (&self.by_hand, base) {
            let centre = (left + right + 1) as isize;
            let body = if self.is_capital { grid_of_base.capital } else { grid.small };
            let top = grid.height as isize - (grid.below + body + 1 + marks.rows.len()) as isize;
            // Aside from a horn.
            let aside = if self.is_horned { 2 } else { 0 };
            all.stamp(marks, (centre - middle) / 2 - aside, top);
            if self.dot_below {
                let rows = if grid.below > 2 { 2 } else { 1 };
                let wide = 4;
                let dot = Dots { width: wide, rows: vec![vec![true; wide]; rows] };
                let top = (grid.height - grid.below + 1) as isize;
                let mut alone = Dots::blank(width, grid.height);
                alone.stamp(&dot, (centre - wide as isize) / 2, top);
                all.stamp_aside(&alone);
            }
        }
        let (dots, left, top) = all.trimmed();
        let (base_left, base_right) = base.map_or((left, left), |(left, right, _, _)| (left, right));
        let side = |units: f32, over: usize| -> usize {
            ((units * grid.over()).round() as isize - over as isize).max(0) as usize
        };
        let before = side(low, base_left.saturating_sub(left)).max(1);
        let after =
            side(self.base.advance - high, (left + dots.width).saturating_sub(base_right + 1)).max(grid.air - 1);
        Letter { dots, top, left: before, right: after }
    }
}

/// Contours that lie in one another belong to one mark; so do those side by side, as the two dots of ï.
fn together(contours: Vec<Contour>) -> Vec<Vec<Contour>> {
    let mut marks: Vec<Vec<Contour>> = Vec::new();
    for contour in contours {
        let ((low, high), (left, right)) =
            (extent(std::slice::from_ref(&contour), 1), extent(std::slice::from_ref(&contour), 0));
        let fits = |mark: &Vec<Contour>| {
            let ((bottom, top), (first, last)) = (extent(mark, 1), extent(mark, 0));
            let is_level = (low - bottom).abs() < 0.5 && (high - top).abs() < 0.5;
            is_level || (bottom <= low && high <= top && first <= left && right <= last)
        };
        match marks.iter_mut().find(|mark| fits(mark)) {
            Some(mark) => mark.push(contour),
            None => marks.push(vec![contour]),
        }
    }
    marks
}

/// Small letters that rise, as l, rise so many dots above capitals: what tells l from I.
fn zones(grid: &Grid, tall: usize) -> Vec<Zone> {
    let mut zones = vec![
        Zone { from: -14.0, to: 4.0, dot: 0.0 },
        Zone { from: 526.0, to: 544.0, dot: grid.small as f32 },
        Zone { from: 736.0, to: 775.0, dot: (grid.capital + tall) as f32 },
    ];
    if grid.below > 0 {
        zones.insert(0, Zone { from: -216.0, to: -190.0, dot: -(grid.below as f32) });
    }
    zones
}

/// The outline of a sign; two that the font lacks are made of others.
fn shape(font: &Font, sign: char) -> Option<Outline> {
    match sign {
        '→' => {
            let thick = extent(&font.outline('-')?.contours, 1);
            let half = (thick.1 - thick.0) / 2.0;
            let (mid, tip, head) = (300.0, 700.0, 260.0);
            let shaft =
                vec![(60.0, mid - half), (60.0, mid + half), (tip - half, mid + half), (tip - half, mid - half)];
            let slope = half * 2.8;
            let arrow = vec![
                (tip, mid),
                (tip - head, mid - head),
                (tip - head - slope, mid - head),
                (tip - slope, mid),
                (tip - head - slope, mid + head),
                (tip - head, mid + head),
            ];
            Some(Outline { contours: vec![shaft, arrow], advance: 760.0 })
        }
        '№' => {
            let (mut n, o) = (font.outline('N')?, font.outline('º')?);
            let shift = n.advance - 30.0;
            n.contours.extend(
                o.contours
                    .into_iter()
                    .map(|contour| contour.into_iter().map(|(x, y)| (x + shift, y)).collect::<Contour>()),
            );
            Some(Outline { contours: n.contours, advance: shift + o.advance })
        }
        sign => font.outline(sign),
    }
}
