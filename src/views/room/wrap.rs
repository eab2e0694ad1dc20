//! Floor 4. Text into lines: at words, and where a word is too long between graphemes.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of a text.
pub fn wide(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The lines of a text at a width; none of nothing.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let most = usize::from(width);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    if most == 0 {
        return lines;
    }
    for word in text.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        if line.width() + gap + word.width() <= most {
            if gap == 1 {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for grapheme in word.graphemes(true) {
            if !line.is_empty() && line.width() + grapheme.width() > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(grapheme);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// One line of a text: what does not fit ends in `…`, after a word where there is one.
pub fn shorten(text: &str, width: u16) -> String {
    let most = usize::from(width);
    if text.width() <= most {
        return text.to_owned();
    }
    if most == 0 {
        return String::new();
    }
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if kept.width() + grapheme.width() + 1 > most {
            break;
        }
        kept.push_str(grapheme);
    }
    let in_a_word = text[kept.len()..].chars().next().is_some_and(|next| !next.is_whitespace());
    if let (true, Some(end)) = (in_a_word, kept.rfind(' '))
        && kept[..end].width() * 2 >= most
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
