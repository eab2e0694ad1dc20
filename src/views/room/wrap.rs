//! Floor 4. Text into lines: at words, and where a word is too long between graphemes.

use unicode_segmentation::UnicodeSegmentation;

pub use super::super::columns::width as wide;

/// The lines of a text at a width; none of nothing.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    if width == 0 {
        return lines;
    }
    for word in text.split_whitespace() {
        let gap = u16::from(!line.is_empty());
        let longer = wide(word).saturating_add(used + gap);
        if longer <= width {
            if gap == 1 {
                line.push(' ');
            }
            line.push_str(word);
            used = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for grapheme in word.graphemes(true) {
            if !line.is_empty() && wide(grapheme).saturating_add(used) > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(grapheme);
            used = wide(grapheme).saturating_add(used);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// One line of a text: what does not fit ends in `…`, after a word where there is one.
pub fn shorten(text: &str, width: u16) -> String {
    if wide(text) <= width {
        return text.to_owned();
    }
    if width == 0 {
        return String::new();
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used = wide(grapheme).saturating_add(used);
        if used >= width {
            break;
        }
        kept.push_str(grapheme);
    }
    let in_a_word = text[kept.len()..].chars().next().is_some_and(|next| !next.is_whitespace());
    if let (true, Some(end)) = (in_a_word, kept.rfind(' '))
        && wide(&kept[..end]) * 2 >= width
    {
        kept.truncate(end);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_at_words_and_never_inside_a_letter() {
        assert_eq!(wrap("Việc nào chưa đạt, vì sao?", 10), ["Việc nào", "chưa đạt,", "vì sao?"]);
        assert_eq!(wrap("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        assert_eq!(wrap("một", 0), Vec::<String>::new());
        assert_eq!(wrap("  ", 5), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_fit_ends_in_dots_after_a_word() {
        assert_eq!(shorten("Đánh giá công tác tháng 3", 15), "Đánh giá công…");
        assert_eq!(shorten("Đánh giá", 8), "Đánh giá");
        assert_eq!(shorten("Chủnghĩaxãhội", 5), "Chủn…");
        assert_eq!(shorten("một hai", 1), "…");
        assert_eq!(shorten("một hai", 0), "");
    }
}
