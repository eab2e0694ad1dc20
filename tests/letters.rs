//! Words and digits in large letters: every Vietnamese letter is there and is told from every other, and nothing moves, touches or is dropped.

#[path = "letters/alphabet.rs"]
mod alphabet;
#[path = "letters/anything.rs"]
mod anything;
#[path = "letters/fitting.rs"]
mod fitting;

use nhip::views::letters::Family;
use nhip::views::letters::Set;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Every family that words are set in, with its sizes.
fn faces() -> impl Iterator<Item = (Family, u16)> {
    [Family::Outline, Family::Bold, Family::Light]
        .into_iter()
        .flat_map(|family| sizes(family).map(move |rows| (family, rows)))
}

fn sizes(family: Family) -> impl Iterator<Item = u16> {
    nhip::views::letters::sizes(family)
}

/// What is drawn, as lines of text.
fn drawn(set: &Set) -> Vec<String> {
    let area = Rect::new(0, 0, set.width, set.height);
    let mut buf = Buffer::empty(area);
    let theme = Theme::of(ThemeName::None);
    set.draw(area, &mut buf, theme.title, theme);
    let row = |y| (0..set.width).map(|x| buf[(x, y)].symbol()).collect::<String>();
    (0..set.height).map(row).collect()
}

/// What is drawn, dot by dot: row, then column.
fn dots(set: &Set) -> Vec<Vec<bool>> {
    const QUARTERS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];
    let half = |line: &str, down: usize| {
        let quarters =
            line.chars().map(|sign| QUARTERS.iter().position(|one| *one == sign).expect("only quadrants are drawn"));
        quarters.flat_map(|quarters| [0, 1].map(|right| quarters >> (down * 2 + right) & 1 == 1)).collect()
    };
    drawn(set).iter().flat_map(|line| [half(line, 0), half(line, 1)]).collect()
}

fn at(text: &str, family: Family, rows: u16) -> Set {
    Set::at(text, family, rows).unwrap_or_else(|| panic!("{text} has no shape in {family:?} at {rows}"))
}

/// Dots from the first to the last with ink.
fn ink(text: &str, family: Family, rows: u16) -> usize {
    let dots = dots(&at(text, family, rows));
    let inked = |x: &usize| dots.iter().any(|row| row[*x]);
    let columns = 0..dots[0].len();
    let first = columns.clone().find(inked).expect("every letter has ink");
    columns.rev().find(inked).map_or(0, |last| last + 1 - first)
}

/// Compares with the file of that name; `NHIP_FRAMES=write` writes it anew; read it before keeping it.
fn is_as_kept(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frames").join(format!("{name}.txt"));
    if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
        std::fs::write(&path, text).expect("the frames can be written");
        return;
    }
    let want = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(want == text, "{name} is drawn differently:\n{text}");
}
