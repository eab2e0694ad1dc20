//! Floor 4. A document as Markdown (`CommonMark` with tables): whatever people typed shows as they typed it and commands nothing.

use super::document::Align;
use super::document::Block;
use super::document::DOTS;
use super::document::Document;
use super::document::Endorsement;
use super::document::Letterhead;
use super::document::Level;
use super::document::Point;
use super::document::Row;
use super::document::Run;
use super::document::Signature;
use super::document::Table;
use super::document::Words;

/// The text of a document; it ends with a line end.
pub fn markdown(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        let part = match block {
            Block::Letterhead(head) => letterhead(head),
            Block::Title(lines) => title(lines),
            Block::Notice(sentence) => quoted(&block_lines(&sentence.words).join("\\\n")),
            Block::Heading(level, words) => heading(*level, words),
            Block::Paragraph(sentence) => block_lines(&sentence.words).join("\\\n"),
            Block::List(marks, points) => {
                let point = |(place, one)| point(marks.of(document.language, place).as_deref(), one);
                points.iter().enumerate().map(point).collect()
            }
            Block::Table(rows) | Block::Poster(rows) => table(rows),
            Block::Signatures(signatures) => signing(signatures),
            Block::Endorsement(foot) => endorsement(foot),
            Block::NewPage => "---".to_owned(),
        };
        let part = part.trim_end();
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(part);
        text.push('\n');
    }
    text
}

/// Two columns as a table; one alone as lines.
fn letterhead(head: &Letterhead) -> String {
    let body = head.body_line();
    let left = head.left.iter().enumerate().map(|(place, line)| {
        let is_alone = head.right.is_empty();
        if is_alone || Some(place) == body { strong(line) } else { one_line(&Words::from(line.as_str())) }
    });
    let mut left: Vec<String> = left.chain(head.number.iter().map(one_line)).collect();
    let mut right: Vec<String> = head.right.iter().map(|line| strong(line)).collect();
    if right.is_empty() {
        left.extend(head.dated.iter().map(one_line));
        return left.join("\\\n");
    }
    right.extend(head.dated.iter().map(one_line));
    let rows = left.len().max(right.len());
    left.resize(rows, String::new());
    right.resize(rows, String::new());
    let mut text = String::new();
    for (place, (left, right)) in left.iter().zip(&right).enumerate() {
        text.push_str(&["| ", left, " | ", right, " |\n"].concat());
        if place == 0 {
            text.push_str("| :---: | :---: |\n");
        }
    }
    text
}

fn endorsement(foot: &Endorsement) -> String {
    let mut left = vec![strong(&foot.heading)];
    if foot.recipients.is_empty() {
        left.push(one_line(&Words::blank()));
    }
    left.extend(foot.recipients.iter().map(|line| format!("- {}", one_line(&Words::from(line.as_str())))));
    let signature = &foot.signature;
    let mut right: Vec<String> = signature.office.iter().map(|line| strong(line)).collect();
    right.extend([one_line(&Words::from(signature.how.as_str())), "<br><br>".to_owned(), name(signature)]);
    format!("| {} | {} |\n| --- | :---: |\n", left.join("<br>"), right.join("<br>"))
}

fn name(signature: &Signature) -> String {
    one_line(&signature.name.as_deref().map_or_else(Words::blank, Words::strong))
}

fn title(lines: &[String]) -> String {
    let mut text = String::new();
    for (place, line) in lines.iter().enumerate() {
        if place == 0 {
            text = format!("# {}\n", one_line(&Words::from(line.as_str())));
        } else {
            text.push('\n');
            text.push_str(&strong(line));
            text.push('\n');
        }
    }
    text
}

fn heading(level: Level, words: &Words) -> String {
    let marks = match level {
        Level::Section => "##",
        Level::Item => "###",
    };
    format!("{marks} {}", one_line(words))
}

fn quoted(text: &str) -> String {
    text.lines().map(|line| ["> ", line, "\n"].concat()).collect()
}

fn point(mark: Option<&str>, point: &Point) -> String {
    let indented = |lines: Vec<String>, first: &str, rest: &str| {
        let joined = lines.join(&format!("\\\n{rest}"));
        format!("{first}{joined}\n")
    };
    let first = mark.map_or_else(|| "- ".to_owned(), |mark| format!("- {mark} "));
    let mut text = indented(block_lines(&point.sentence.words), &first, "  ");
    for under in &point.under {
        text.push_str(&indented(block_lines(&under.words), "  - ", "    "));
    }
    text
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = row(table.columns.iter().map(|column| cell(&Words::from(column.title.as_str()))).collect());
    let rule = table.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Centre => ":---:".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    text.push_str(&row(rule.collect()));
    for Row { cells, .. } in &table.rows {
        text.push_str(&row(cells.iter().map(cell).collect()));
    }
    text
}

fn signing(signatures: &[Signature]) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = row(signatures.iter().map(office).collect());
    text.push_str(&row(signatures.iter().map(|_| ":---:".to_owned()).collect()));
    text.push_str(&row(signatures.iter().map(|one| cell(&Words::from(one.how.as_str()))).collect()));
    text.push_str(&row(signatures.iter().map(|_| "<br><br>".to_owned()).collect()));
    text.push_str(&row(signatures.iter().map(name).collect()));
    text
}

fn office(signature: &Signature) -> String {
    signature.office.iter().map(|line| strong(line)).collect::<Vec<_>>().join("<br>")
}

fn strong(words: &str) -> String {
    one_line(&Words::strong(words))
}

fn one_line(words: &Words) -> String {
    lines(words).join(" ")
}

fn cell(words: &Words) -> String {
    lines(words).join("<br>")
}

/// The words as escaped lines, without empty ones; a run that stands out does so on each of its lines.
fn lines(words: &Words) -> Vec<String> {
    let mut lines = vec![String::new()];
    for run in &words.0 {
        let (text, mark) = match run {
            Run::Plain(text) => (text.as_str(), ""),
            Run::Strong(text) => (text.as_str(), "**"),
            Run::Blank => (DOTS, ""),
        };
        for (place, piece) in text.split(['\n', '\r']).enumerate() {
            if place > 0 {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                marked(line, piece, mark);
            }
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The words as escaped lines that begin no block of their own.
fn block_lines(words: &Words) -> Vec<String> {
    lines(words).iter().map(|line| begin_harmlessly(line)).collect()
}

/// Adds a piece to a line; spaces stay outside the marks, where they would break them.
fn marked(line: &mut String, piece: &str, mark: &str) {
    let words = piece.trim();
    if words.is_empty() || mark.is_empty() {
        escape(line, piece);
        return;
    }
    let before = piece.len() - piece.trim_start().len();
    escape(line, &piece[..before]);
    line.push_str(mark);
    escape(line, words);
    line.push_str(mark);
    escape(line, &piece[before + words.len()..]);
}

fn escape(line: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => line.push_str("&amp;"),
            '<' => line.push_str("&lt;"),
            '>' => line.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '$' => line.extend(['\\', letter]),
            _ if letter.is_whitespace() => line.push(' '),
            _ if letter.is_control() => {}
            _ => line.push(letter),
        }
    }
}

/// What would begin a list, a rule or a heading at the start of a line begins it as a letter.
fn begin_harmlessly(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.as_bytes().get(digits + 1);
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 && matches!(behind, None | Some(b' ')) => {
            format!("{}\\{}", &line[..digits], &line[digits..])
        }
        Some(b'-' | b'+' | b'=' | b':') if digits == 0 => format!("\\{line}"),
        Some(_) | None => line.to_owned(),
    }
}
