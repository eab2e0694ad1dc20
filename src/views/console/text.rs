//! Floor 4. Text measured in columns: cut between graphemes, broken between words, never inside either where it can be helped.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

pub use super::super::columns::is_even;
pub use super::super::columns::width;

/// Stands where something was cut.
const ELLIPSIS: &str = "…";

/// No screen is higher.
const HIGHEST: u16 = 1000;

/// The text in at most so many columns, with an ellipsis where it was cut.
pub fn cut(text: &str, room: u16) -> String {
    fitted(text, room).into_owned()
}

/// The same, and the text itself where it fits.
pub fn fitted(text: &str, room: u16) -> Cow<'_, str> {
    let one_line = if text.contains('\n') { Cow::from(text.replace('\n', " ")) } else { Cow::from(text) };
    if width(&one_line) <= room {
        return one_line;
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in one_line.graphemes(true) {
        used += width(grapheme);
        if used >= room {
            break;
        }
        kept.push_str(grapheme);
    }
    if room > 0 {
        kept.truncate(kept.trim_end().trim_end_matches(ELLIPSIS).len());
        kept.push_str(ELLIPSIS);
    }
    Cow::from(kept)
}

/// The same, cut after a word where that keeps half of what fits.
pub fn cut_after_a_word(text: &str, room: u16) -> String {
    let cut = cut(text, room);
    let Some(kept) = cut.strip_suffix(ELLIPSIS).filter(|kept| kept.len() < text.len()) else { return cut };
    let goes_on = text
        .get(kept.len()..)
        .is_some_and(|rest| !rest.starts_with(char::is_whitespace) && !rest.starts_with(ELLIPSIS));
    match kept.rfind(' ').map(|end| kept[..end].trim_end()) {
        Some(words) if goes_on && width(words) * 2 >= room => format!("{words}{ELLIPSIS}"),
        Some(_) | None => cut,
    }
}

/// The text in rows of at most so many columns, broken between words; longer words between graphemes.
pub fn wrap(text: &str, room: u16) -> Vec<String> {
    breaks(text, room).into_iter().map(|range| text[range].trim_end().to_owned()).collect()
}

/// How many rows the text takes.
pub fn rows(text: &str, room: u16) -> u16 {
    u16::try_from(breaks(text, room).len()).unwrap_or(HIGHEST).min(HIGHEST)
}

/// Rows of several texts together.
pub fn total(rows: impl IntoIterator<Item = u16>) -> u16 {
    rows.into_iter().fold(0, u16::saturating_add)
}

/// At most so many rows of the text; the last one ends in an ellipsis if more would follow.
pub fn wrap_in(text: &str, room: u16, rows: u16) -> Vec<String> {
    let mut lines = wrap(text, room);
    let rows = usize::from(rows);
    if lines.len() > rows {
        lines.truncate(rows);
        if let Some(last) = lines.last_mut() {
            *last = cut_after_a_word(&format!("{last} {ELLIPSIS}"), room);
        }
    }
    lines
}

/// Where the rows of a text lie in it, for reading: blanks at a break belong to no row.
fn breaks(text: &str, room: u16) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (begin, line) in lines(text) {
        if width(line) <= room {
            found.push(begin..begin + line.trim_end_matches(' ').len());
            continue;
        }
        let mut from = 0;
        let mut end = 0;
        let mut used: u16 = 0;
        for (at, word) in words(line) {
            let wide = width(word);
            if word.starts_with(' ') {
                used = used.saturating_add(wide);
                continue;
            }
            if used.saturating_add(wide) <= room {
                used = used.saturating_add(wide);
                end = at + word.len();
                continue;
            }
            if end > from {
                found.push(begin + from..begin + end);
            }
            from = at;
            end = at + word.len();
            if wide <= room {
                used = wide;
                continue;
            }
            used = 0;
            for (inside, grapheme) in word.grapheme_indices(true) {
                let wide = width(grapheme);
                if used > 0 && used.saturating_add(wide) > room {
                    found.push(begin + from..begin + at + inside);
                    from = at + inside;
                    used = 0;
                }
                used = used.saturating_add(wide);
            }
        }
        found.push(begin + from..begin + end);
    }
    found
}

/// Where the rows of a text that is being typed lie in it: every byte but the line ends stands in one, and after the last
/// grapheme of each there is a column left for the cursor.
pub fn typed(text: &str, room: u16) -> Vec<Range<usize>> {
    let room = room.saturating_sub(1).max(1);
    let mut found = Vec::new();
    for (begin, line) in lines(text) {
        let mut from = 0;
        let mut used: u16 = 0;
        for (at, word) in words(line) {
            let blank = word.starts_with(' ');
            let wide = width(word);
            if !blank && used > 0 && used.saturating_add(wide) > room && wide <= room {
                found.push(begin + from..begin + at);
                from = at;
                used = 0;
            }
            for (inside, grapheme) in word.grapheme_indices(true) {
                let wide = width(grapheme);
                // One blank may stand in the cursor's own column.
                let end = if blank { room + 1 } else { room };
                if used > 0 && used.saturating_add(wide) > end {
                    found.push(begin + from..begin + at + inside);
                    from = at + inside;
                    used = 0;
                }
                used = used.saturating_add(wide);
            }
        }
        if used > room {
            found.push(begin + from..begin + line.len());
            from = line.len();
        }
        found.push(begin + from..begin + line.len());
    }
    found
}

/// The lines of a text, each with where it begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let begin = at;
        at += line.len() + 1;
        (begin, line)
    })
}

/// Runs of blanks and of everything else, in turn, each with where it begins.
fn words(line: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut last = None;
    for (at, sign) in line.char_indices() {
        let blank = sign == ' ';
        if last.is_some_and(|last| last != blank) {
            found.push((from, &line[from..at]));
            from = at;
        }
        last = Some(blank);
    }
    if from < line.len() {
        found.push((from, &line[from..]));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_between_graphemes_and_says_so() {
        assert_eq!(cut("Nguyễn Văn A", 12), "Nguyễn Văn A");
        assert_eq!(cut("Nguyễn Văn A", 8), "Nguyễn…");
        assert_eq!(cut("e\u{302}\u{301}e\u{302}\u{301}e\u{302}\u{301}", 2), "e\u{302}\u{301}…");
        assert_eq!(cut("語語語", 4), "語…");
        assert_eq!(cut("vắng, về sớm… · F2", 14), "vắng, về sớm…");
        assert_eq!(cut("một", 0), "");
        assert_eq!(cut("một\nhai", 20), "một hai");
    }

    #[test]
    fn lines_are_broken_between_words_and_long_words_between_graphemes() {
        assert_eq!(wrap("→ Sang phần thảo luận", 9), ["→ Sang", "phần thảo", "luận"]);
        assert_eq!(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrap("  thụt vào", 7), ["  thụt", "vào"]);
        assert_eq!(wrap("một\n\nhai", 9), ["một", "", "hai"]);
        assert_eq!(wrap("", 9), [""]);
        assert_eq!(wrap_in("một hai ba bốn", 7, 1), ["một ha…"]);
        assert_eq!(wrap_in("một hai bốn năm", 11, 1), ["một hai…"]);
    }

    #[test]
    fn a_typed_text_keeps_every_byte_and_a_place_for_the_cursor() {
        for room in 0..30 {
            for text in [
                "",
                "abc de  fgh   ",
                "đồng chí Nguyễn Văn A  ",
                "một\n\nhai ba",
                "abcdefghijklmnopqrstuvwxyz",
                "語語 語 語語語",
            ] {
                let ranges = typed(text, room);
                let kept: usize = ranges.iter().map(Range::len).sum();
                assert_eq!(kept + text.matches('\n').count(), text.len(), "{text:?} at {room}");
                assert!(room < 4 || ranges.iter().all(|range| width(text[range.clone()].trim_end()) < room));
                assert!(room < 4 || width(&text[ranges[ranges.len() - 1].clone()]) < room);
            }
        }
    }
}
