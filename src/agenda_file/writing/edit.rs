//! Floor 1. Changes of a file's text: replace a value, put one in, take one out, move one. Nothing else of the text changes.

use std::ops::Range;

use super::super::leaf::Leaf;
use super::super::page::Page;
use super::super::reading::whole;
use super::super::syntax::is_ron;
use super::place::Place;
use super::place::Step;
use super::value::STEP;
use super::value::Value;

/// A text in which a value stands now in its place; none where that place cannot be.
pub(super) fn put(text: &str, place: &Place, value: &Value) -> Option<String> {
    let page = Page::new("", text);
    if let Some(leaf) = leaf_at(&page, place) {
        let at = leaf.at();
        return readable(spliced(text, &at, &short(value, lead_at(text, at.start))));
    }
    let (above, Step::Field(name)) = place.parent()? else { return None };
    let record = leaf_at(&page, &above)?;
    let fields = record.fields().filter(|_| record.word().is_empty())?;
    let field = |lead: &str| format!("{name}: {}", short(value, lead));
    let before = fields.iter().rev().find(|(other, _)| rank(other) <= rank(name));
    let Some((_, before)) = before else {
        let open = record.at().start + 1;
        let first = fields.first().map(|(name, _)| page.range_of(name).start);
        return readable(match first {
            Some(first) if text[open..first].contains('\n') => {
                let lead = lead_at(text, first);
                spliced(text, &(open..open), &format!("\n{lead}{},", field(lead)))
            }
            Some(first) => spliced(text, &(first..first), &format!("{}, ", field(lead_at(text, first)))),
            None => spliced(text, &(open..open), &field(lead_at(text, open))),
        });
    };
    let end = before.at().end;
    let rest = Rest::of(text, end);
    readable(match rest.line_end {
        Some(line_end) if starts_its_line(text, name_start(&page, &fields, before)) => {
            let lead = lead_at(text, name_start(&page, &fields, before));
            let new = format!("\n{lead}{},", field(lead));
            let with = spliced(text, &(line_end..line_end), &new);
            if rest.comma.is_some() { with } else { spliced(&with, &(end..end), ",") }
        }
        Some(_) | None => spliced(text, &(end..end), &format!(", {}", field(lead_at(text, end)))),
    })
}

/// A text without a field or an element.
pub(super) fn remove(text: &str, place: &Place) -> Option<String> {
    let page = Page::new("", text);
    let (above, step) = place.parent()?;
    let leaf = leaf_written_at(&page, place)?;
    let from = match step {
        Step::Field(name) => {
            let fields = leaf_at(&page, &above)?.fields()?;
            let (name, _) = fields.into_iter().find(|(other, _)| other == name)?;
            page.range_of(name).start
        }
        Step::At(_) => leaf.at().start,
    };
    let end = leaf.at().end;
    let rest = Rest::of(text, end);
    if let Some(line_end) = rest.line_end.filter(|_| starts_its_line(text, from)) {
        let line = line_start(text, from);
        let after = (line_end + 1).min(text.len());
        return readable(spliced(text, &(line..after), ""));
    }
    let cut = match rest.comma {
        Some(comma) => {
            let blanks = text[comma + 1..].len() - text[comma + 1..].trim_start_matches([' ', '\t']).len();
            from..comma + 1 + blanks
        }
        None => {
            let kept = text[..from].trim_end();
            kept.strip_suffix(',').map_or(from, str::len)..end
        }
    };
    readable(spliced(text, &cut, ""))
}

/// A text with one more element in a list, before the one at `at`.
pub(super) fn insert(text: &str, list: &Place, at: usize, value: &Value) -> Option<String> {
    let page = Page::new("", text);
    let list = leaf_at(&page, list)?;
    let elements = list.elements()?;
    let places: Vec<Range<usize>> = elements.iter().map(|one| one.at()).collect();
    let at = at.min(places.len());
    let Some(neighbour) = places.get(at.saturating_sub(1)) else {
        let own = list.at();
        let lead = lead_at(text, own.start);
        let inside = format!("{lead}{}", step_of(lead));
        let new = format!("\n{inside}{},\n{lead}", short(value, &inside));
        // What a person wrote into an empty list stays in front of the new element.
        let written = &text[own.start + 1..own.end - 1];
        return readable(if written.trim().is_empty() {
            spliced(text, &own, &format!("[{new}]"))
        } else {
            let end = own.start + 1 + written.trim_end().len();
            spliced(text, &(end..own.end - 1), &new)
        });
    };
    let as_neighbour = |lead: &str| {
        let over_lines = text[neighbour.clone()].contains('\n');
        if over_lines { led(&value.laid_out(0), lead) } else { value.inline() }
    };
    if let Some(tiles) = Tiles::of(text, list.at(), &places) {
        let text = &tiles.text;
        let lead = lead_at(text, tiles.places[at.saturating_sub(1)].start);
        let new = format!("{lead}{},\n", as_neighbour(lead));
        let here = if at == 0 { line_start(text, tiles.places[0].start) } else { tiles.ends[at - 1] };
        return readable(spliced(text, &(here..here), &new));
    }
    let lead = lead_at(text, neighbour.start);
    readable(if at == 0 {
        spliced(text, &(neighbour.start..neighbour.start), &format!("{}, ", as_neighbour(lead)))
    } else {
        spliced(text, &(neighbour.end..neighbour.end), &format!(", {}", as_neighbour(lead)))
    })
}

/// A text in which an element of a list stands elsewhere in it.
pub(super) fn shift(text: &str, list: &Place, from: usize, to: usize) -> Option<String> {
    let page = Page::new("", text);
    let list = leaf_at(&page, list)?;
    let places: Vec<Range<usize>> = list.elements()?.iter().map(|one| one.at()).collect();
    if from >= places.len() || to >= places.len() {
        return None;
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    let moved = order.remove(from);
    order.insert(to, moved);
    if let Some(tiles) = Tiles::of(text, list.at(), &places) {
        let mut begin = tiles.begin;
        let pieces: Vec<&str> =
            tiles.ends.iter().map(|end| &tiles.text[std::mem::replace(&mut begin, *end)..*end]).collect();
        let whole = tiles.begin..begin;
        let new: String = order.iter().map(|n| pieces[*n]).collect();
        return readable(spliced(&tiles.text, &whole, &new));
    }
    let mut changed = text.to_owned();
    for (slot, n) in places.iter().zip(&order).rev() {
        changed = spliced(&changed, slot, &text[places[*n].clone()]);
    }
    readable(changed)
}

/// A list with its elements on lines of their own, each with the comments above it and behind it.
struct Tiles {
    /// The text, with a comma behind the last element.
    text: String,
    places: Vec<Range<usize>>,
    /// Where the first tile begins.
    begin: usize,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Tiles {
    fn of(text: &str, list: Range<usize>, places: &[Range<usize>]) -> Option<Self> {
        let end = places.last()?.end;
        let with_comma = Rest::of(text, end).comma.is_some();
        let text = if with_comma { text.to_owned() } else { spliced(text, &(end..end), ",") };
        let begin = list.start + 1 + text[list.start + 1..].find('\n')? + 1;
        if begin > places.first()?.start {
            return None;
        }
        let mut ends = Vec::new();
        for place in places {
            let end = Rest::of(&text, place.end).line_end.filter(|_| starts_its_line(&text, place.start))?;
            if end >= text.len() {
                return None;
            }
            ends.push(end + 1);
        }
        Some(Self { text, places: places.to_vec(), begin, ends })
    }
}

/// What stands behind a value.
struct Rest {
    /// Its comma.
    comma: Option<usize>,
    /// The end of its line, where nothing but its comma and a comment stands between.
    line_end: Option<usize>,
}

impl Rest {
    fn of(text: &str, end: usize) -> Self {
        let mut at = end;
        let mut comma = None;
        let mut line_end = None;
        loop {
            let rest = &text[at..];
            match rest.chars().next() {
                Some('\n') => {
                    line_end = line_end.or(Some(at));
                    if comma.is_some() {
                        break;
                    }
                    at += 1;
                }
                Some(',') if comma.is_none() => {
                    comma = Some(at);
                    at += 1;
                }
                Some(blank) if blank.is_whitespace() => at += blank.len_utf8(),
                Some('/') if rest.starts_with("//") => at += rest.find('\n').unwrap_or(rest.len()),
                Some('/') if rest.starts_with("/*") => {
                    let Some(long) = comment(rest) else { break };
                    if rest[..long].contains('\n') && line_end.is_none() {
                        // A comment over several lines belongs to what follows.
                        return Self { comma, line_end: None };
                    }
                    at += long;
                }
                Some(_) | None => break,
            }
        }
        // A comma on a further line does not end this one's.
        Self { comma, line_end: line_end.filter(|line| comma.is_none_or(|comma| comma < *line)) }
    }
}

/// How long a comment is that begins here, with those inside it.
fn comment(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => (at, depth) = (at + 2, depth + 1),
            b"*/" => {
                (at, depth) = (at + 2, depth - 1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

fn leaf_at<'a>(page: &'a Page, place: &Place) -> Option<Leaf<'a>> {
    leaf_written_at(page, place).map(Leaf::unwrapped)
}

/// With its `Some(…)`, where it has one.
fn leaf_written_at<'a>(page: &'a Page, place: &Place) -> Option<Leaf<'a>> {
    let mut leaf = whole(page)?;
    for step in place.steps() {
        leaf = match step {
            Step::Field(name) => {
                leaf.unwrapped().fields()?.into_iter().find(|(other, _)| other == name).map(|(_, value)| value)?
            }
            Step::At(n) => leaf.unwrapped().elements()?.into_iter().nth(*n)?,
        };
    }
    Some(leaf)
}

fn name_start(page: &Page, fields: &[(&str, Leaf<'_>)], of: &Leaf<'_>) -> usize {
    let end = of.at().end;
    fields.iter().find(|(_, value)| value.at().end == end).map_or(end, |(name, _)| page.range_of(name).start)
}

fn spliced(text: &str, at: &Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..at.start], &text[at.end..])
}

/// The text, if it can be read.
fn readable(text: String) -> Option<String> {
    let page = Page::new("", &text);
    let sound = is_ron(&page) && whole(&page).is_some();
    sound.then_some(text)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |line| line + 1)
}

fn starts_its_line(text: &str, at: usize) -> bool {
    text[line_start(text, at)..at].trim().is_empty()
}

/// The blanks, or tabs, that a line begins with.
fn lead_at(text: &str, at: usize) -> &str {
    let line = &text[line_start(text, at)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// One step further in, as this file has them.
fn step_of(lead: &str) -> String {
    if lead.contains('\t') { "\t".to_owned() } else { " ".repeat(STEP) }
}

/// A value on one line, or on several that begin as the line it stands on does.
fn short(value: &Value, lead: &str) -> String {
    led(&value.short_or_laid_out_after(lead.chars().count()), lead)
}

/// Every line after the first one moved in.
fn led(laid_out: &str, lead: &str) -> String {
    let mut lines = laid_out.split('\n');
    let mut text = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let inside = line.trim_start_matches(' ');
        text.push('\n');
        text.push_str(lead);
        text.push_str(&step_of(lead).repeat((line.len() - inside.len()) / STEP));
        text.push_str(inside);
    }
    text
}

/// The order in which fields stand; one that is not known stands last.
fn rank(name: &str) -> usize {
    const ORDER: &[&str] = &[
        "id",
        "title",
        "body",
        "superior",
        "place",
        "start",
        "language",
        "occasion",
        "address",
        "name",
        "standing",
        "marks",
        "role",
        "group",
        "kind",
        "length",
        "floor",
        "sample",
        "roster",
        "chair",
        "minute_taker",
        "score_follower",
        "judges",
        "speech",
        "self_review",
        "quorum",
        "today",
        "presenter",
        "present",
        "discuss",
        "planned",
        "least",
        "prompts",
        "public",
        "say",
        "notes",
        "segments",
        "votes",
        "theme",
        "score",
        "closing",
        "next_meeting",
        "papers",
    ];
    ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len())
}
