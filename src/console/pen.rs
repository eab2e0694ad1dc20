//! Floor 3. Writing down what is said: tied to who speaks and to the item, kept as a draft until it is saved.

use super::ctx::Ctx;
use super::port::Draft;
use super::port::DraftOf;
use super::step::Step;
use super::step::Then;
use super::step::Writing;
use super::typing::Lines;
use super::typing::Typing;
use super::view::Line;
use super::view::Tone;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::agenda::SegmentId;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::kinds;

const KINDS: [OpinionKind; 3] = [OpinionKind::Opinion, OpinionKind::Question, OpinionKind::Request];

/// An open text entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Pen {
    of: Writing,
    text: Typing,
    /// It goes on with what was typed before.
    is_draft: bool,
    /// The item to which its words belong: that of the draft, else the one that was on when it was opened.
    segment: Option<SegmentId>,
    /// The item that was on when it was opened.
    opened_on: Option<SegmentId>,
}

impl Pen {
    /// A text entry, with the draft that belongs to it.
    pub fn new(ctx: &Ctx<'_>, of: Writing) -> Self {
        let opened_on = ctx.meeting.current().map(|(_, item)| item.plan.id.clone());
        let segment = match &of {
            Writing::Conclusion(Some(segment)) => Some(segment.clone()),
            Writing::Conclusion(None) | Writing::Remark(..) | Writing::Answer(..) | Writing::Note => opened_on.clone(),
        };
        let mut pen = Self { of, text: Typing::default(), is_draft: false, segment, opened_on };
        if let Some(kept) = ctx.kept(&pen.draft_of()).filter(|kept| !kept.text.is_empty()) {
            pen.text = Typing::of(&kept.text);
            pen.is_draft = true;
            pen.segment = kept.segment.clone().or(pen.segment);
        }
        pen
    }

    fn draft_of(&self) -> DraftOf {
        match &self.of {
            Writing::Remark(who, _) => DraftOf::Remark(who.clone()),
            Writing::Answer(seq, who) => DraftOf::Answer(*seq, who.clone()),
            Writing::Conclusion(_) => {
                DraftOf::Conclusion(self.segment.as_ref().map_or_else(String::new, |segment| segment.0.clone()))
            }
            Writing::Note => DraftOf::Note,
        }
    }

    /// What would be lost if it were closed.
    pub fn draft(&self) -> Draft {
        Draft { of: self.draft_of(), text: self.text.text().to_owned(), segment: self.segment.clone(), task: None }
    }

    /// The item that it was opened on has been left: its words would go to another.
    pub fn is_stale(&self, ctx: &Ctx<'_>) -> bool {
        let here = ctx.meeting.current().map(|(_, item)| &item.plan.id);
        self.opened_on.as_ref() != here && !matches!(self.of, Writing::Note | Writing::Answer(..))
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) {
        self.text.paste(text, Lines::Several);
    }

    /// The words were kept: ready for the next.
    pub fn ready(&mut self) {
        self.text = Typing::default();
        self.is_draft = false;
        self.segment = self.opened_on.clone();
    }

    /// What a key does.
    pub fn key(&mut self, _ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        match key {
            Key::Enter | Key::Ctrl('s') => return Some(vec![self.save()]),
            Key::Tab | Key::BackTab => {
                let Writing::Remark(_, kind) = &mut self.of else { return None };
                let place = KINDS.iter().position(|one| one == kind).unwrap_or(0);
                let by = if key == Key::Tab { 1 } else { KINDS.len() - 1 };
                *kind = KINDS[(place + by) % KINDS.len()];
            }
            _ => {
                if !self.text.key(key, Lines::Several) {
                    return None;
                }
            }
        }
        Some(Vec::new())
    }

    fn save(&self) -> Step {
        let text = self.text.trimmed().to_owned();
        match &self.of {
            Writing::Remark(who, kind) => Step::Press(
                Command::Opinion { who: who.clone(), text, kind: *kind, segment: self.segment.clone() },
                Then::Ready,
            ),
            Writing::Answer(seq, who) => {
                Step::Press(Command::Answer { opinion: *seq, who: who.clone(), text }, Then::Close)
            }
            Writing::Conclusion(_) => {
                Step::Press(Command::Conclude { text, segment: self.segment.clone() }, Then::Close)
            }
            Writing::Note => Step::Press(Command::Note { text }, Then::Close),
        }
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Remark {
        let (title, label): (Phrase, Phrase) = match &self.of {
            Writing::Remark(..) => (w::REMARK, w::REMARK_TEXT),
            Writing::Answer(..) => (w::ANSWER, w::PLAIN_TEXT),
            Writing::Conclusion(_) => (w::CONCLUSION, w::PLAIN_TEXT),
            Writing::Note => (w::NOTE, w::PLAIN_TEXT),
        };
        let (speaker, kinds) = match &self.of {
            Writing::Remark(who, kind) => (Some(ctx.meeting.name(who).to_owned()), kind_lines(ctx, *kind)),
            Writing::Answer(_, who) => (Some(ctx.meeting.name(who).to_owned()), Vec::new()),
            Writing::Conclusion(_) | Writing::Note => (None, Vec::new()),
        };
        let question = match &self.of {
            Writing::Answer(seq, _) => ctx.meeting.opinions().iter().find(|one| one.seq == *seq),
            Writing::Remark(..) | Writing::Conclusion(_) | Writing::Note => None,
        };
        panel::Remark {
            title: ctx.get(title).to_owned(),
            speaker,
            kinds,
            segment: self.title(ctx),
            text: self.text.field(ctx.get(label).to_owned(), Lines::Several, true),
            question: question.map(|one| format!("{}: {}", ctx.meeting.name(&one.who), one.text)),
            draft: self.is_draft.then(|| Line::quiet(ctx.get(w::DRAFT_BACK))),
            last: self.last(ctx),
        }
    }

    fn title(&self, ctx: &Ctx<'_>) -> String {
        let item = self.segment.as_ref().and_then(|segment| ctx.meeting.item(segment));
        item.map_or_else(String::new, |item| item.plan.title.clone())
    }

    /// What was saved here before.
    fn last(&self, ctx: &Ctx<'_>) -> Vec<String> {
        let newest = |mut all: Vec<String>| all.split_off(all.len().saturating_sub(3));
        let here = self.segment.as_ref();
        newest(match &self.of {
            Writing::Remark(who, _) => {
                ctx.meeting.opinions().iter().filter(|one| one.who == *who).map(|one| one.text.clone()).collect()
            }
            Writing::Answer(seq, _) => ctx
                .meeting
                .opinions()
                .iter()
                .filter(|one| one.seq == *seq)
                .flat_map(|one| one.answers.iter().map(|answer| answer.text.clone()))
                .collect(),
            Writing::Conclusion(_) => ctx
                .meeting
                .conclusions()
                .iter()
                .filter(|one| Some(&one.segment) == here)
                .map(|one| one.text.clone())
                .collect(),
            Writing::Note => ctx.meeting.notes().iter().map(|one| one.text.clone()).collect(),
        })
    }
}

fn kind_lines(ctx: &Ctx<'_>, chosen: OpinionKind) -> Vec<Line> {
    KINDS
        .iter()
        .map(|kind| {
            let tone = if *kind == chosen { Tone::Strong } else { Tone::Quiet };
            Line::new(tone, crate::text::capital(kinds::opinion_kind(*kind).get(ctx.lang)))
        })
        .collect()
}
