//! Pictures of dots, and polygons filled with them.

use zeno::Command;
use zeno::Mask;
use zeno::Vector;

use crate::outline::Contour;

/// A picture; rows from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Dots {
    pub width: usize,
    pub rows: Vec<Vec<bool>>,
}

impl Dots {
    pub fn blank(width: usize, height: usize) -> Self {
        Self { width, rows: vec![vec![false; width]; height] }
    }

    /// From lines of `#` and `.`.
    pub fn drawn(lines: &[&str]) -> Self {
        let rows: Vec<Vec<bool>> = lines.iter().map(|line| line.bytes().map(|sign| sign == b'#').collect()).collect();
        Self { width: rows.first().map_or(0, Vec::len), rows }
    }

    pub fn get(&self, x: isize, y: isize) -> bool {
        let inside = |at: isize| usize::try_from(at).ok();
        inside(y).and_then(|y| self.rows.get(y)).zip(inside(x)).is_some_and(|(row, x)| row.get(x) == Some(&true))
    }

    /// Puts another picture over this one.
    pub fn stamp(&mut self, other: &Self, left: isize, top: isize) {
        for (y, row) in (top..).zip(&other.rows) {
            for (x, ink) in (left..).zip(row) {
                let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { continue };
                if let Some(dot) = self.rows.get_mut(y).and_then(|row| row.get_mut(x)) {
                    *dot |= ink;
                }
            }
        }
    }

    /// Puts another picture over this one, moved as little as it takes to leave air on all sides; where there is no such place, as it is.
    pub fn stamp_apart(&mut self, other: &Self) {
        let mut ways: Vec<(isize, isize)> = (-6..=6).flat_map(|x| (-3..=2).map(move |y| (x, y))).collect();
        ways.sort_by_key(|(x, y)| (x.abs() + 2 * y.abs(), *y > 0));
        self.stamp_one_way(other, ways);
    }

    /// Puts another picture over this one, moved to the right until it has air on all sides.
    pub fn stamp_aside(&mut self, other: &Self) {
        self.stamp_one_way(other, (0..=12).map(|x| (x, 0)).collect());
    }

    fn stamp_one_way(&mut self, other: &Self, ways: Vec<(isize, isize)>) {
        let touches = |(dx, dy): (isize, isize)| {
            other.rows.iter().enumerate().any(|(y, row)| {
                row.iter().enumerate().filter(|(_, ink)| **ink).any(|(x, _)| {
                    let (x, y) = (x as isize + dx, y as isize + dy);
                    y < 0 || (-1..=1).any(|by| self.get(x + by, y)) || self.get(x, y - 1) || self.get(x, y + 1)
                })
            })
        };
        let (x, y) = ways.into_iter().find(|way| !touches(*way)).unwrap_or((0, 0));
        self.stamp(other, x, y);
    }

    /// Puts two dots on the last of the first row with ink.
    pub fn heighten_right_end(&mut self) {
        let Some((_, _, top, _)) = self.bounds() else { return };
        if let Some(x) = self.rows[top].iter().rposition(|ink| *ink) {
            self.stamp(&Self::drawn(&["##"]), x as isize - 1, top as isize - 1);
        }
    }

    /// First and last inked column, and row; none if all is blank.
    pub fn bounds(&self) -> Option<(usize, usize, usize, usize)> {
        let rows = || self.rows.iter().enumerate().filter(|(_, row)| row.contains(&true)).map(|(y, _)| y);
        let columns = || (0..self.width).filter(|x| self.rows.iter().any(|row| row[*x]));
        Some((columns().next()?, columns().next_back()?, rows().next()?, rows().next_back()?))
    }

    /// The part inside its bounds, with its left and top.
    pub fn trimmed(&self) -> (Self, usize, usize) {
        let Some((left, right, top, bottom)) = self.bounds() else { return (Self::default(), 0, 0) };
        let rows = self.rows[top..=bottom].iter().map(|row| row[left..=right].to_vec()).collect();
        (Self { width: right - left + 1, rows }, left, top)
    }
}

/// Fills polygons given in dots, up from the foot of the picture; a dot is inked from this share (of 255) on.
pub fn fill(contours: &[Contour], width: usize, height: usize, least: u8) -> Dots {
    let mut path = Vec::new();
    for contour in contours {
        let mut points = contour.iter().map(|(x, y)| Vector::new(*x, height as f32 - *y));
        path.extend(points.next().map(Command::MoveTo));
        path.extend(points.map(Command::LineTo));
        path.push(Command::Close);
    }
    let mut mask = vec![0; width * height];
    Mask::new(&path[..]).size(width as u32, height as u32).render_into(&mut mask, None);
    let rows = mask.chunks(width.max(1)).map(|row| row.iter().map(|share| *share >= least).collect()).collect();
    Dots { width, rows }
}
