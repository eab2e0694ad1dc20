//! Floor 4. Whether the room's screen can be read from the back row: how high its letters are on the wall, seen from there.
//!
//! The rule is that of ISO 9241-303 (and of ISO 9241-3 before it): a capital letter without marks takes at least 16 minutes of arc,
//! and 20 to 22 for easy reading; what is read only when looked for may be smaller. Its least is taken as 10, twice the smallest
//! letter that an eye of 20/20 reads. The image sizes of AVIXA V202.01:2016 (DISCAS) say much the same: there the farthest viewer sits at
//! 200 times the height of the smallest element, which is 17 minutes of arc.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::room;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::room::ConsoleState;
use crate::room::Picture;
use crate::room::RoomView;
use crate::room::Strip;
use crate::room::Wall;
use crate::room::picture::Clock;
use crate::room::picture::ItemLine;
use crate::room::picture::Presenting;
use crate::room::picture::Then;

/// Easy to read, in minutes of arc.
pub const EASY: f64 = 20.0;
/// Least of what is meant to be read.
pub const LEAST: f64 = 16.0;
/// Least of what is read when looked for.
pub const LEAST_LINE: f64 = 10.0;

/// Of a row of ordinary text a capital letter takes this much: 0.55 in Consolas, 0.60 in Cascadia Mono, 0.63 in `DejaVu` Sans Mono.
const CAPITAL: f64 = 0.6;

/// A window on a wall, and the back row before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hall {
    /// Columns of the window; it fills the picture.
    pub columns: u16,
    /// Rows of the window.
    pub rows: u16,
    /// From the picture to the back row, in metres.
    pub depth: f64,
    /// From the picture's lower to its upper edge, in metres.
    pub height: f64,
}

/// How something reads from the back row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reads {
    /// It does not.
    Not,
    /// With good eyes; enough for what is read when looked for.
    Small,
    /// It reads.
    Enough,
    /// It reads easily.
    Easily,
}

/// One kind of writing, as the back row sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// A capital letter, in rows of the window.
    pub rows: f64,
    /// On the wall, in metres.
    pub metres: f64,
    /// From the back row, in minutes of arc.
    pub arc: f64,
    /// The least that it should have.
    pub least: f64,
}

impl Seen {
    fn of(hall: Hall, rows: f64, least: f64) -> Self {
        let metres = rows * hall.height / f64::from(hall.rows.max(1));
        let arc = (metres / hall.depth).atan().to_degrees() * 60.0;
        Self { rows, metres, arc, least }
    }

    /// How it reads.
    pub fn reads(&self) -> Reads {
        match self.arc {
            arc if arc >= EASY => Reads::Easily,
            arc if arc >= LEAST => Reads::Enough,
            arc if arc >= LEAST_LINE => Reads::Small,
            _ => Reads::Not,
        }
    }

    /// Whether that is enough for it.
    pub fn is_enough(&self) -> bool {
        self.arc >= self.least
    }
}

/// What can be read from the back row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Findings {
    /// The clock of what is on.
    pub clock: Seen,
    /// The title of the item.
    pub title: Seen,
    /// A line of ordinary text: names, prompts, when it ends.
    pub line: Seen,
}

/// What would make it readable; each by itself is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Remedy {
    /// So few rows, by a larger font.
    pub rows: u16,
    /// So high a picture, in metres.
    pub height: f64,
    /// So near a back row, in metres.
    pub depth: f64,
}

impl Findings {
    /// How the room's own picture is laid out in this window, seen from the back row.
    pub fn of(hall: Hall, look: Look) -> Self {
        let area = Rect::new(0, 0, hall.columns, hall.rows);
        let capital = |rows: u16| if rows > 1 { f64::from(rows) } else { CAPITAL };
        let with = |title, left| drawn_with(Language::Vi, title, left);
        let clock = rows_that_differ(area, look, &with(TITLE, CLOCK), &with(TITLE, OTHER_CLOCK));
        let title = rows_that_differ(area, look, &with(TITLE, CLOCK), &with(OTHER_TITLE, CLOCK));
        Self {
            clock: Seen::of(hall, capital(clock), LEAST),
            title: Seen::of(hall, capital(title), LEAST),
            line: Seen::of(hall, CAPITAL, LEAST_LINE),
        }
    }

    /// Whether everything can be read.
    pub fn is_enough(&self) -> bool {
        self.all().iter().all(Seen::is_enough)
    }

    /// What would help where something cannot be read.
    pub fn remedy(&self, hall: Hall) -> Option<Remedy> {
        let short = self.all().iter().map(|seen| seen.least / seen.arc).fold(1.0, f64::max);
        (short > 1.0).then(|| Remedy {
            rows: (1..hall.rows).rev().find(|rows| f64::from(*rows) * short <= f64::from(hall.rows)).unwrap_or(1),
            height: (hall.height * short * 10.0).ceil() / 10.0,
            depth: (hall.depth / short * 10.0).floor() / 10.0,
        })
    }

    fn all(&self) -> [Seen; 3] {
        [self.clock, self.title, self.line]
    }
}

/// Capitals without marks, as long as a title is; the other has the same letters on each line, each in another place.
const TITLE: &str = "BAO CAO CONG TAC THANG BA";
const OTHER_TITLE: &str = "CAO BAO GONC CAT HTNAG AB";
/// Digits of which each row of dots differs.
const CLOCK: Span = Span::from_secs(18 * 60 + 48);
const OTHER_CLOCK: Span = Span::from_secs(22 * 60);

/// A picture of the room, to be looked at from the back row.
pub fn sample(lang: Language) -> RoomView {
    let title = match lang {
        Language::Vi => "Đánh giá công tác tháng 3",
        Language::En => "Review of the work of March",
    };
    drawn_with(lang, title, CLOCK)
}

/// An item that is presented, as the room would see it.
fn drawn_with(lang: Language, title: &str, left: Span) -> RoomView {
    let picture = Picture::Presenting(Presenting {
        item: ItemLine { n: 3, of: 8, title: title.to_owned() },
        presenter: None,
        turn: None,
        clock: Clock::from_left(left),
        then: Then::Discussion { planned: Span::from_secs(13 * 60) },
        lines: Vec::new(),
    });
    let strip = Strip { whole: Span::from_secs(90 * 60), ..Strip::default() };
    RoomView { picture, strip: Some(strip), console: ConsoleState::Alive, ..RoomView::waiting(lang, Wall::default()) }
}

/// The highest run of rows in which two pictures differ.
fn rows_that_differ(area: Rect, look: Look, one: &RoomView, other: &RoomView) -> u16 {
    let drawn = |view: &RoomView| {
        let mut buf = Buffer::empty(area);
        room::draw(area, &mut buf, view, look);
        buf
    };
    let (one, other) = (drawn(one), drawn(other));
    let differs = |y: u16| (0..area.width).any(|x| one.cell((x, y)) != other.cell((x, y)));
    let (mut run, mut highest) = (0, 0);
    for y in 0..area.height {
        run = if differs(y) { run + 1 } else { 0 };
        highest = highest.max(run);
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::super::look::Letters;
    use super::*;

    const HALL: Hall = Hall { columns: 120, rows: 34, depth: 12.0, height: 2.0 };

    #[test]
    fn a_line_of_ordinary_text_reads_from_six_heights_up_to_34_rows() {
        let reads = |rows| Findings::of(Hall { rows, ..HALL }, Look::default()).line;
        assert!(reads(34).is_enough());
        assert!(!reads(36).is_enough());
        assert_eq!(
            (reads(21).reads(), reads(34).reads(), reads(36).reads()),
            (Reads::Enough, Reads::Small, Reads::Not)
        );
    }

    #[test]
    fn the_clock_is_as_high_as_the_room_draws_it() {
        let clock = |columns, rows| Findings::of(Hall { columns, rows, ..HALL }, Look::default()).clock;
        assert!(clock(120, 34).rows >= 5.0, "{:?}", clock(120, 34));
        assert!(clock(240, 67).rows > clock(120, 34).rows);
        assert!(clock(120, 34).is_enough());
        let plain = Look { letters: Letters::Plain, ..Look::default() };
        assert!(Findings::of(HALL, plain).title.rows <= 1.0);
    }

    #[test]
    fn each_remedy_helps_by_itself() {
        let hall = Hall { rows: 67, columns: 240, ..HALL };
        let remedy = Findings::of(hall, Look::default()).remedy(hall).unwrap();
        for mended in [
            Hall { height: remedy.height, ..hall },
            Hall { depth: remedy.depth, ..hall },
            Hall { rows: remedy.rows, ..hall },
        ] {
            assert!(Findings::of(mended, Look::default()).line.is_enough(), "{mended:?}");
        }
        let near = Hall { depth: 1.0, ..hall };
        assert_eq!(Findings::of(near, Look::default()).remedy(near), None);
    }

    #[test]
    fn no_window_is_too_small_to_be_measured() {
        for (columns, rows) in [(0, 0), (1, 1), (20, 5), (500, 1), (1, 200)] {
            let hall = Hall { columns, rows, ..HALL };
            assert!(Findings::of(hall, Look::default()).line.arc.is_finite());
        }
    }
}
