//! Floor 3. The console under the guide: the guide is told what was done, and its line stands at the bottom of the screen.

use super::Console;
use super::guide::Guide;
use super::guide::Lesson;
use super::guide::Over;
use super::guide::is_practice;
use super::panels::Panel;
use super::port::At;
use super::step::Ask;
use super::step::Step;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use crate::meeting::Meeting;
use crate::meeting::state::Phase;
use crate::text::console::guide as w;

impl Console {
    /// The guide begins, from the first lesson that is not done; in a rehearsal only.
    pub fn begin_guide(&mut self, meeting: &Meeting) {
        if is_practice(meeting) {
            self.guide = Some(Guide::new(meeting));
        }
    }

    /// The lesson that the guide waits for; none without a guide, and when all are done.
    pub fn lesson(&self) -> Option<Lesson> {
        self.guide.as_ref().and_then(Guide::lesson)
    }

    /// Asked for under `?` or in the list of actions.
    pub(super) fn guide_again(&mut self, meeting: &Meeting) -> Vec<Step> {
        if !is_practice(meeting) || meeting.phase() == Phase::Over {
            return vec![Step::Say(NoticeKind::Told, w::NOT_HERE)];
        }
        self.begin_guide(meeting);
        Vec::new()
    }

    /// Esc on the bare console leaves the guide; says whether there was one.
    pub(super) fn leaves_guide(&mut self, at: At) -> bool {
        let was = self.guide.take().is_some();
        if was {
            self.tell(at, NoticeKind::Told, w::LEFT.get(self.settings.language).to_owned());
        }
        was
    }

    /// What was done is done.
    pub(super) fn guide_looks(&mut self, meeting: &Meeting) {
        if let Some(guide) = &mut self.guide {
            guide.looks(meeting);
        }
    }

    /// → was pressed, and the meeting did not move.
    pub(super) fn guide_sees_refusal(&mut self, meeting: &Meeting) {
        if let Some(guide) = &mut self.guide {
            guide.next_was_refused(meeting);
        }
    }

    /// The line of the guide.
    pub(super) fn guide_line(&self, meeting: &Meeting, at: At) -> Option<Line> {
        let guide = self.guide.as_ref()?;
        let lang = self.settings.language;
        let over = match self.panels.last() {
            None => Over::Nothing,
            Some(Panel::RollCall(_)) => Over::RollCall,
            Some(Panel::Picker(_)) => Over::People,
            Some(Panel::Question(question)) if question.ask == Ask::Undo => Over::UndoAsked,
            Some(_) => Over::Other,
        };
        let says = guide.says(meeting, at.moment, over).get(lang);
        let leave = if over == Over::Nothing { format!(" · {}", w::LEAVE.get(lang)) } else { String::new() };
        Some(match guide.lesson() {
            Some(_) => {
                let step = w::step(lang, guide.number(), Lesson::ALL.len());
                Line::new(Tone::Strong, format!("{step} · {says}{leave}"))
            }
            None => Line::new(Tone::Good, format!("{says}{leave}")),
        })
    }
}
