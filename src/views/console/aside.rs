//! Floor 4. What helps in this moment: prompts, what to do with silence, the sentence to say, notes, what is still owed.

use ratatui::layout::Rect;

use super::check;
use super::flow::Flow;
use super::flow::hanging_rows;
use super::list::Look;
use super::pen::Pen;
use super::text;
use super::words;
use crate::console::view::Check;
use crate::console::view::ConsoleView;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::agenda::Language;

/// One paragraph.
enum Part<'a> {
    Said(&'static str, Line),
    Check(&'a Check),
    Gap,
}

/// Draws as much as there is room for, in order of weight.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let mut parts = parts(pen, view);
    let total = |pen: &Pen<'_>, parts: &[Part<'_>]| text::total(parts.iter().map(|part| height(pen, part, area.width)));
    if total(pen, &parts) > area.height {
        // Where not everything fits, the empty rows go first.
        parts.retain(|part| !matches!(part, Part::Gap));
    }
    let mut flow = Flow::new(area);
    for (at, part) in parts.iter().enumerate() {
        let rest = total(pen, &parts[at..]);
        let mine = height(pen, part, area.width);
        if rest > flow.left() && mine + 1 > flow.left() {
            let room = flow.left().saturating_sub(1);
            if let Part::Said(mark, line) = part {
                flow.hanging(pen, mark, &line.text, pen.tone(line.tone), room);
            }
            let words = words::cut(pen.lang, usize::from(total(pen, &parts[at..]).saturating_sub(room)));
            flow.line(pen, &words, pen.theme.dim);
            return;
        }
        match part {
            Part::Said(mark, line) => flow.hanging(pen, mark, &line.text, pen.tone(line.tone), mine),
            Part::Check(line) => check::draw(pen, flow.take(mine), line, Look::PLAIN),
            Part::Gap => flow.gap(),
        }
    }
}

/// Rows without which the moment is not helped: the prompt, what to do with silence, the sentence to say, the first prompt ahead.
pub fn least(view: &ConsoleView, room: u16) -> u16 {
    let aside = &view.aside;
    let prompts = aside.prompts.first().map_or(0, |first| 1 + hanging_rows("· ", first, room));
    let say = aside.say.iter().map(|say| text::rows(&said(view.language, say), room));
    let offers = aside.offers.iter().map(|offer| text::rows(&offer.text, room));
    let prompt = aside.prompt.iter().map(|prompt| text::rows(prompt, room));
    text::total(prompt.chain(offers).chain(say).chain([prompts]))
}

/// The sentence that the chair says.
fn said(lang: Language, say: &str) -> String {
    format!("{}: «{say}»", words::chair_says(lang))
}

fn height(pen: &Pen<'_>, part: &Part<'_>, room: u16) -> u16 {
    match part {
        Part::Said(mark, line) => hanging_rows(mark, &line.text, room),
        Part::Check(line) => check::rows(pen, line, room),
        Part::Gap => 1,
    }
}

fn parts<'a>(pen: &Pen<'_>, view: &'a ConsoleView) -> Vec<Part<'a>> {
    let aside = &view.aside;
    let lang = pen.lang;
    let mut groups: Vec<Vec<Part<'a>>> = Vec::new();
    groups.push(aside.prompt.iter().map(|prompt| Part::Said("", Line::new(Tone::Strong, prompt))).collect());
    groups.push(aside.offers.iter().map(|offer| Part::Said("", offer.clone())).collect());
    groups.push(aside.checks.iter().map(Part::Check).collect());
    groups.push(aside.say.iter().map(|say| Part::Said("", Line::plain(said(lang, say)))).collect());
    groups.push(titled(words::prompts_ahead(lang), &aside.prompts));
    groups.push(titled(words::notes(lang), &aside.notes));
    groups.push(
        aside
            .on_screen
            .iter()
            .map(|lies| Part::Said("", Line::plain(format!("{}: {lies}", words::on_the_screen(lang)))))
            .collect(),
    );
    let mut parts = Vec::new();
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        if !parts.is_empty() {
            parts.push(Part::Gap);
        }
        parts.extend(group);
    }
    parts
}

fn titled<'a>(title: &str, lines: &[String]) -> Vec<Part<'a>> {
    let [first, rest @ ..] = lines else { return Vec::new() };
    let mut parts = vec![Part::Said("", Line::quiet(format!("{title}:")))];
    parts.push(Part::Said("· ", Line::plain(first)));
    parts.extend(rest.iter().map(|line| Part::Said("· ", Line::plain(line))));
    parts
}
