//! Floor 4. The page that says whether the room's screen can be read from the back row; the same lines on a screen and as text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::columns::width;
use super::legible::Findings;
use super::legible::Hall;
use super::legible::Reads;
use super::legible::Seen;
use super::look::Letters;
use super::look::Look;
use super::theme::Depth;
use super::theme::Theme;
use super::theme::ThemeName;
use crate::meeting::agenda::Language;
use crate::text::Phrase;
use crate::text::wall;

/// What the page is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// Its language.
    pub language: Language,
    /// The window and the hall.
    pub hall: Hall,
    /// How the room is drawn.
    pub look: Look,
}

/// In which of its colours a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Title,
    Base,
    Good,
    Warn,
    Presenting,
    Members,
    Over,
}

/// One line of the page: words with their tones.
type Line = Vec<(Tone, String)>;

impl Page {
    /// What was found.
    pub fn findings(&self) -> Findings {
        Findings::of(self.hall, self.look)
    }

    /// The page as plain lines.
    pub fn plain(&self) -> Vec<String> {
        let words = |line: Line| line.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(" ");
        self.lines().into_iter().map(words).collect()
    }

    fn lines(&self) -> Vec<Line> {
        let lang = self.language;
        let said = |tone, phrase: Phrase| vec![(tone, phrase.get(lang).to_owned())];
        let Hall { columns, rows, depth, height } = self.hall;
        let found = self.findings();
        let mut lines = vec![said(Tone::Title, wall::HEADING)];
        lines.push(vec![(Tone::Base, wall::hall(lang, (columns, rows), depth, height))]);
        lines.push(Vec::new());
        for (name, seen) in [(wall::CLOCK, found.clock), (wall::TITLE, found.title), (wall::LINE, found.line)] {
            lines.push(self.row(name, &seen));
        }
        lines.push(Vec::new());
        let is_enough = found.is_enough();
        lines.push(if is_enough { said(Tone::Good, wall::ALL_READS) } else { said(Tone::Warn, wall::NOT_ALL_READS) });
        lines.extend(self.changes(&found));
        lines.push(Vec::new());
        lines.push(self.colours());
        let letters = format!("{}:", wall::LETTERS.get(lang));
        lines.push(vec![
            (Tone::Base, letters),
            (Tone::Title, wall::SAMPLE.to_owned()),
            (Tone::Base, wall::LOOK_AT_SAMPLE.get(lang).to_owned()),
        ]);
        lines.push(Vec::new());
        lines.push(said(Tone::Base, wall::RULE));
        lines
    }

    /// One kind of writing, its size and how it reads.
    fn row(&self, name: Phrase, seen: &Seen) -> Line {
        let lang = self.language;
        let reads = match seen.reads() {
            Reads::Easily => wall::EASILY,
            Reads::Enough => wall::ENOUGH,
            Reads::Small => wall::SMALL,
            Reads::Not => wall::NOT,
        };
        let tone = if seen.is_enough() { Tone::Good } else { Tone::Warn };
        let name = format!("{}:", name.get(lang));
        let gap = " ".repeat(usize::from(18_u16.saturating_sub(width(&name))));
        vec![
            (Tone::Title, name + &gap),
            (Tone::Base, wall::measured(lang, seen.rows, seen.metres, seen.arc) + ":"),
            (tone, reads.get(lang).to_owned()),
        ]
    }

    /// What would help.
    fn changes(&self, found: &Findings) -> Vec<Line> {
        let lang = self.language;
        let Some(remedy) = found.remedy(self.hall) else { return Vec::new() };
        let ways = [
            wall::fewer_rows(lang, remedy.rows),
            wall::larger_picture(lang, remedy.height),
            wall::nearer_seats(lang, remedy.depth),
        ];
        let mut words = vec![format!("{} {}.", wall::CHANGE_ONE.get(lang), ways.join("; "))];
        let is_plain = self.look.letters == Letters::Plain;
        if is_plain && !(found.clock.is_enough() && found.title.is_enough()) {
            words.push(wall::SET_LETTERS.get(lang).to_owned());
        }
        words.into_iter().map(|words| vec![(Tone::Base, words)]).collect()
    }

    /// Each role in its colour.
    fn colours(&self) -> Line {
        let lang = self.language;
        let depth = match (self.look.theme, self.look.depth) {
            (ThemeName::None, _) => wall::NO_COLOUR,
            (ThemeName::Dark | ThemeName::Light, Depth::Rgb) => wall::TRUE_COLOUR,
            (ThemeName::Dark | ThemeName::Light, Depth::Sixteen) => wall::SIXTEEN,
        };
        let word = |tone, phrase: Phrase| (tone, phrase.get(lang).to_owned());
        vec![
            (Tone::Base, format!("{} ({}):", wall::COLOURS.get(lang), depth.get(lang))),
            word(Tone::Presenting, wall::PRESENTING),
            (Tone::Base, "·".to_owned()),
            word(Tone::Members, wall::MEMBERS),
            (Tone::Base, "·".to_owned()),
            word(Tone::Warn, wall::WARNED),
            (Tone::Base, "·".to_owned()),
            word(Tone::Over, wall::OVER),
        ]
    }
}

fn style(theme: &Theme, tone: Tone) -> Style {
    match tone {
        Tone::Title => theme.title,
        Tone::Base => theme.base,
        Tone::Good => theme.good,
        Tone::Warn => theme.warn,
        Tone::Presenting => theme.presenting,
        Tone::Members => theme.members,
        Tone::Over => theme.over,
    }
}

/// Draws the page, wrapped to the window, with the keys on the last row.
pub fn draw(area: Rect, buf: &mut Buffer, page: &Page) {
    let theme = page.look.styles();
    let area = area.intersection(buf.area);
    buf.set_style(area, theme.base);
    if area.is_empty() {
        return;
    }
    let side = if area.width > 60 { 2 } else { 0 };
    let inner = Rect { x: area.x + side, width: area.width - 2 * side, height: area.height - 1, ..area };
    let mut y = inner.y + u16::from(inner.height > 24);
    for line in page.lines() {
        y = write(inner, buf, y, &line, theme);
    }
    let keys = wall::KEYS.get(page.language);
    buf.set_stringn(inner.x, area.bottom() - 1, keys, usize::from(inner.width), theme.base);
}

/// Writes one line of the page from this row on, broken at words; the row after it.
fn write(area: Rect, buf: &mut Buffer, top: u16, line: &Line, theme: &Theme) -> u16 {
    let (mut x, mut y) = (area.x, top);
    // Two blanks side by side have an empty word between them: what was set in a column stays in it.
    for (tone, word) in line.iter().flat_map(|(tone, words)| words.split(' ').map(move |word| (*tone, word))) {
        let wide = width(word);
        if x > area.x && wide > area.right().saturating_sub(x) {
            (x, y) = (area.x, y.saturating_add(1));
        }
        if y < area.bottom() {
            buf.set_stringn(x, y, word, usize::from(area.right().saturating_sub(x)), style(theme, tone));
        }
        x = x.saturating_add(wide).saturating_add(1).min(area.right());
    }
    y.saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(language: Language, columns: u16, rows: u16) -> Page {
        Page { language, hall: Hall { columns, rows, depth: 12.0, height: 2.0 }, look: Look::default() }
    }

    fn text(page: Page) -> String {
        let area = Rect::new(0, 0, page.hall.columns, page.hall.rows);
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, &page);
        let row = |y| (0..area.width).map(|x| buf[(x, y)].symbol()).collect::<String>().trim_end().to_owned() + "\n";
        (0..area.height).map(row).collect()
    }

    #[test]
    fn the_page_says_what_reads_and_what_to_change() {
        let plain = page(Language::Vi, 120, 36).plain().join("\n");
        assert!(plain.contains("Ngồi ở hàng cuối chưa đọc được hết."), "{plain}");
        assert!(plain.contains("đến khi còn "), "{plain}");
        assert!(plain.contains("ISO 9241-303"), "{plain}");
        assert!(page(Language::En, 60, 20).plain().contains(&"The back row can read it.".to_owned()));
    }

    #[test]
    fn on_a_screen_nothing_of_it_is_lost() {
        for language in [Language::Vi, Language::En] {
            for (columns, rows) in [(80, 24), (120, 36), (240, 67)] {
                let page = page(language, columns, rows);
                let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                let shown = squeezed(&text(page));
                for line in page.plain() {
                    assert!(shown.contains(&squeezed(&line)), "{line}\n{}", text(page));
                }
                assert!(shown.ends_with(wall::KEYS.get(language)));
            }
        }
    }

    #[test]
    fn the_page_is_drawn_in_any_window() {
        for (columns, rows) in [(0, 0), (1, 1), (20, 5), (61, 2)] {
            text(page(Language::Vi, columns, rows));
        }
    }
}
