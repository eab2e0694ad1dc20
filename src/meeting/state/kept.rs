//! Floor 0. What has been recorded: people, speeches, votes, words, tasks, the score.

use chrono::NaiveDate;

use crate::meeting::agenda::CarriedTask;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Meeting;
use crate::meeting::state::records::Attendee;
use crate::meeting::state::records::Conclusion;
use crate::meeting::state::records::Line;
use crate::meeting::state::records::Note;
use crate::meeting::state::records::Opinion;
use crate::meeting::state::records::Report;
use crate::meeting::state::records::Speech;
use crate::meeting::state::records::Task;
use crate::meeting::state::records::Vote;
use crate::meeting::state::records::Waiting;
use crate::meeting::state::records::Withdrawal;
use crate::meeting::time::Moment;
use crate::meeting::words::Class;
use crate::meeting::words::ScoreResult;

impl Meeting {
    /// Everybody, in the file's order, added people last.
    pub fn people(&self) -> &[Attendee] {
        &self.people
    }

    /// One person.
    pub fn person(&self, id: &PersonId) -> Option<&Attendee> {
        self.places.get(id).map(|place| &self.people[*place])
    }

    /// The name of a person, or the bare id of nobody.
    pub fn name<'a>(&'a self, id: &'a PersonId) -> &'a str {
        self.person(id).map_or(id.0.as_str(), |one| one.person.name.as_str())
    }

    /// Whether this person is here now.
    pub fn is_here(&self, id: &PersonId) -> bool {
        self.person(id).is_some_and(|one| one.presence.is_here())
    }

    /// Who holds an office.
    pub fn holder(&self, office: Office) -> Option<&PersonId> {
        match office {
            Office::Chair => self.chair.as_ref(),
            Office::Minutes => self.minute_taker.as_ref(),
            Office::Score => self.score_follower.as_ref(),
        }
    }

    /// The speakers' list in order.
    pub fn queue(&self) -> &[Waiting] {
        &self.queue
    }

    /// Whether the list takes points of order only.
    pub fn queue_is_closed(&self) -> bool {
        self.queue_closed
    }

    /// The running speech.
    pub fn speech(&self) -> Option<&Speech> {
        self.speech.as_ref()
    }

    /// The speech that a point of order stopped.
    pub fn interrupted(&self) -> Option<&Speech> {
        self.interrupted.as_ref()
    }

    /// Speeches that have ended, in order.
    pub fn speeches(&self) -> &[Speech] {
        &self.speeches
    }

    /// Who had nothing to add in the current discussion.
    pub fn passed(&self) -> &[PersonId] {
        &self.passed
    }

    /// Who was thanked last and when.
    pub fn thanks(&self) -> Option<&(Moment, PersonId)> {
        self.thanks.as_ref()
    }

    /// All votes in order.
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// The open vote.
    pub fn open_vote(&self) -> Option<&Vote> {
        self.votes.last().filter(|vote| vote.is_open())
    }

    /// Tasks given, in order.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// Tasks of earlier meetings, each with what became of it.
    pub fn carried_tasks(&self) -> impl Iterator<Item = (&CarriedTask, Option<&Report>)> {
        self.created
            .before
            .tasks
            .iter()
            .map(|task| (task, self.reports.iter().rev().find(|report| report.task == task.id)))
    }

    /// What was said, in order.
    pub fn opinions(&self) -> &[Opinion] {
        &self.opinions
    }

    /// The facilitator's notes.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Conclusions in order.
    pub fn conclusions(&self) -> &[Conclusion] {
        &self.conclusions
    }

    /// Who was taken off the list, and at whose wish.
    pub fn withdrawals(&self) -> &[Withdrawal] {
        &self.withdrawals
    }

    /// When the next meeting is, if it has been said.
    pub fn next_meeting(&self) -> Option<NaiveDate> {
        self.next_meeting
    }

    /// Who was put off from reviewing himself, and why.
    pub fn put_off(&self) -> &[(PersonId, String)] {
        &self.put_off
    }

    /// Who was chosen by hand to review himself, and why.
    pub fn chosen_reviewers(&self) -> Option<&(Vec<PersonId>, Option<String>)> {
        self.chosen.as_ref()
    }

    /// Lines of the sheet as they stand.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The locked score.
    pub fn sealed(&self) -> Option<&ScoreResult> {
        self.sealed.as_ref()
    }

    /// The announcement that stands.
    pub fn announcement(&self) -> Option<&(Moment, ScoreResult)> {
        self.announced.last().filter(|_| self.announcement_stands)
    }

    /// Every announcement that was ever made.
    pub fn announcements(&self) -> &[(Moment, ScoreResult)] {
        &self.announced
    }

    /// Each time the lock was taken off, and why.
    pub fn unsealings(&self) -> &[(Moment, String)] {
        &self.unsealed
    }

    /// When the minutes were adopted.
    pub fn adopted(&self) -> Option<Moment> {
        self.adopted
    }

    /// Speeches in discussions of one person so far.
    pub fn turns_of(&self, id: &PersonId) -> u32 {
        self.person(id).map_or(0, |one| one.turns) + self.turns_running(id)
    }

    /// Speeches in discussions of one person that have not ended.
    pub(crate) fn turns_running(&self, id: &PersonId) -> u32 {
        let running = [self.speech.as_ref(), self.interrupted.as_ref()]
            .into_iter()
            .flatten()
            .filter(|speech| speech.in_discussion && speech.class != Class::Order && speech.who == *id)
            .count();
        u32::try_from(running).unwrap_or(u32::MAX)
    }
}
