//! Floor 0. What a meeting hands on to the next one of the same body: open tasks, who has reviewed himself, what was promised.

use super::agenda::Before;
use super::agenda::CarriedTask;
use super::agenda::PastReview;
use super::agenda::SegmentKind;
use super::state::Meeting;
use super::words::Owner;
use super::words::TaskResult;

impl Before {
    /// What earlier meetings of one body hand on, oldest first; only those that were closed count.
    pub fn after(earlier: &[Meeting]) -> Self {
        let closed: Vec<&Meeting> = earlier.iter().filter(|meeting| meeting.is_closed()).collect();
        let last = closed.last();
        Self {
            tasks: last.map(|meeting| meeting.open_tasks()).unwrap_or_default(),
            reviews: closed.iter().flat_map(|meeting| meeting.reviews()).collect(),
            promised: last.map(|meeting| meeting.promises()).unwrap_or_default(),
        }
    }
}

impl Meeting {
    /// Tasks that stay open: those handed on and not reported as done, then those given here.
    fn open_tasks(&self) -> Vec<CarriedTask> {
        let still = self
            .carried_tasks()
            .filter(|(_, report)| report.is_none_or(|report| report.result != TaskResult::Done))
            .map(|(task, _)| task.clone());
        let given = self.tasks().iter().map(|task| CarriedTask {
            id: String::new(),
            who: task.who.iter().map(|owner| self.printed(owner)).collect(),
            what: task.what.clone(),
            due: task.due,
            given: Some(task.at.wall.date_naive()),
        });
        let mut open: Vec<CarriedTask> = still.chain(given).collect();
        for (place, task) in open.iter_mut().enumerate() {
            task.id = (place + 1).to_string();
        }
        open
    }

    fn printed(&self, owner: &Owner) -> String {
        match owner {
            Owner::Person(id) => self.name(id).to_owned(),
            Owner::Group(group) => group.clone(),
        }
    }

    /// Who reviewed himself here, and who was put off and so stays first.
    fn reviews(&self) -> Vec<PastReview> {
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
