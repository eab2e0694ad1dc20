//! Floor 0. What a meeting hands on to the next one of the same body: open tasks, who has reviewed himself, what was promised.

use super::agenda::Before;
use super::agenda::CarriedTask;
use super::agenda::PastMeeting;
use super::agenda::PastReview;
use super::agenda::PastScore;
use super::agenda::SegmentKind;
use super::roster::Presence;
use super::state::Meeting;
use super::words::Owner;
use super::words::TaskResult;

impl Before {
    /// What earlier meetings of one body hand on, oldest first. Tasks and self-reviews of one that was broken off or never closed are not
    /// lost; who was absent and what was scored counts only once a meeting is over.
    pub fn after(earlier: &[Meeting]) -> Self {
        let begun: Vec<&Meeting> = earlier.iter().filter(|meeting| meeting.begun().is_some()).collect();
        let over = begun.iter().filter(|meeting| meeting.ended().is_some());
        let closed = begun.iter().rev().find(|meeting| meeting.is_closed());
        Self {
            tasks: begun.last().map(|meeting| meeting.open_tasks()).unwrap_or_default(),
            reviews: begun.iter().flat_map(|meeting| meeting.reviews()).collect(),
            promised: closed.map(|meeting| meeting.promises()).unwrap_or_default(),
            meetings: over.filter_map(|meeting| meeting.in_few_facts()).collect(),
        }
    }
}

impl Meeting {
    /// Tasks that stay open: those handed on and not reported as done, then those given here.
    fn open_tasks(&self) -> Vec<CarriedTask> {
        let still = self
            .carried_tasks()
            .filter(|(_, report)| report.is_none_or(|report| report.result != TaskResult::Done))
            .map(|(task, report)| CarriedTask {
                last: report.map(|report| report.result).or(task.last),
                note: report.map_or_else(|| task.note.clone(), |report| report.note.clone()),
                ..task.clone()
            });
        let given = self.tasks().iter().map(|task| CarriedTask {
            id: String::new(),
            who: task.who.iter().map(|owner| self.printed(owner)).collect(),
            what: task.what.clone(),
            due: task.due,
            given: Some(task.at.wall.date_naive()),
            last: None,
            note: None,
        });
        let mut open: Vec<CarriedTask> = still.chain(given).collect();
        for (place, task) in open.iter_mut().enumerate() {
            task.id = (place + 1).to_string();
        }
        open
    }

    /// Who was absent all the time, and what was announced.
    pub fn in_few_facts(&self) -> Option<PastMeeting> {
        let on = self.begun()?.wall.date_naive();
        let absent = |presence: Presence| {
            let absent = self.people().iter().filter(|one| one.person.is_member() && one.presence == presence);
            absent.map(|one| one.person.id.clone()).collect()
        };
        let score = self.announcement().map(|(_, result)| PastScore {
            total: result.total,
            out_of: result.out_of,
            band: result.band.clone(),
        });
        Some(PastMeeting { on, excused: absent(Presence::Excused), unexcused: absent(Presence::Unexcused), score })
    }

    fn printed(&self, owner: &Owner) -> String {
        match owner {
            Owner::Person(id) => self.name(id).to_owned(),
            Owner::Group(group) => group.clone(),
        }
    }

    /// Who reviewed himself here, and who was put off and so stays first.
    pub fn reviews(&self) -> Vec<PastReview> {
        let on = self.begun().map(|begun| begun.wall.date_naive());
        let Some(on) = on else { return Vec::new() };
        let done = self
            .items()
            .iter()
            .filter(|item| item.plan.kind == SegmentKind::SelfReview)
            .flat_map(|item| &item.parts)
            .filter(|part| part.closed.is_some())
            .filter_map(|part| part.reviewer.clone())
            .map(|who| PastReview { who, on, done: true });
        let put_off = self.put_off().iter().map(|(who, _)| PastReview { who: who.clone(), on, done: false });
        let chosen = self.chosen_reviewers().into_iter().flat_map(|(chosen, _)| chosen);
        let absent = chosen.filter(|who| self.person(who).is_some_and(|one| !one.was_here()));
        let absent = absent.map(|who| PastReview { who: who.clone(), on, done: false });
        done.chain(put_off).chain(absent).collect()
    }

    /// Lines of the announced score that could only be promised.
    fn promises(&self) -> Vec<String> {
        let Some(sheet) = self.sheet().filter(|_| self.announcement().is_some()) else { return Vec::new() };
        sheet.criteria().filter(|line| line.promised).map(|line| format!("{} {}", line.id, line.title)).collect()
    }
}
