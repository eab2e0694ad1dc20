//! Floor 0. What a meeting is at one moment: the fold of its journal, read by everybody, changed by `apply` alone.

mod course;
mod kept;
mod records;
mod standing;

pub(crate) use course::End;
pub use course::GAP_ASKED;
pub use course::GAP_HOLD;
pub use course::Gap;
pub use course::GapAnswer;
pub use course::Hold;
pub use course::Item;
pub use course::ItemState;
pub use course::Owed;
pub use course::Part;
pub use course::Phase;
pub use records::Answer;
pub use records::Attendee;
pub use records::Conclusion;
pub use records::Line;
pub use records::Note;
pub use records::Opinion;
pub use records::Report;
pub use records::Speech;
pub use records::Tally;
pub use records::Task;
pub use records::Vote;
pub use records::Waiting;
pub use records::Withdrawal;

use std::collections::HashMap;
use std::collections::HashSet;

use chrono::NaiveDate;

use crate::meeting::amended::Amended;
use crate::meeting::laid::Screen;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::meeting::words::Created;
use crate::meeting::words::Entry;
use crate::meeting::words::ScoreResult;
use crate::meeting::words::Seq;

/// A meeting: everything that its journal says, folded.
#[expect(clippy::struct_field_names, reason = "`next_meeting` is the term of the field")]
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    pub(crate) created: Created,
    /// Line 1.
    pub(crate) first: Moment,
    pub(crate) log: Vec<Entry>,
    pub(crate) undone: HashSet<Seq>,
    pub(crate) people: Vec<Attendee>,
    pub(crate) places: HashMap<PersonId, usize>,
    pub(crate) chair: Option<PersonId>,
    pub(crate) minute_taker: Option<PersonId>,
    pub(crate) score_follower: Option<PersonId>,
    pub(crate) phase: Phase,
    pub(crate) items: Vec<Item>,
    /// The current item, counted from 0.
    pub(crate) at: usize,
    /// The current turn of the current item, counted from 0.
    pub(crate) part: usize,
    pub(crate) begun: Option<Moment>,
    pub(crate) over: Option<End>,
    pub(crate) hold: Option<Hold>,
    pub(crate) holds: Vec<(Moment, Moment)>,
    /// Holds, and unseen time that does not count: sorted, apart from one another.
    pub(crate) stops: Vec<(Stamp, Stamp)>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) last_seen: Stamp,
    /// The last change of phase, speech or hold.
    pub(crate) last_change: Stamp,
    pub(crate) queue: Vec<Waiting>,
    pub(crate) queue_closed: bool,
    pub(crate) speech: Option<Speech>,
    pub(crate) interrupted: Option<Speech>,
    /// Speeches that have ended, in order.
    pub(crate) speeches: Vec<Speech>,
    /// Who said "nothing to add" in the current discussion, in order.
    pub(crate) passed: Vec<PersonId>,
    /// Who went away in the current discussion without having spoken or passed.
    pub(crate) gone_unasked: Vec<PersonId>,
    /// Since when the next person of the round may be taken as named.
    pub(crate) named_since: Stamp,
    /// Prompt on screen, from 0, before what silence adds.
    pub(crate) prompt: usize,
    /// Since when nobody speaks and nobody waits in this discussion.
    pub(crate) quiet_since: Option<Stamp>,
    pub(crate) override_note: Option<(Moment, String)>,
    pub(crate) thanks: Option<(Moment, PersonId)>,
    pub(crate) votes: Vec<Vote>,
    pub(crate) tasks: Vec<Task>,
    pub(crate) reports: Vec<Report>,
    pub(crate) opinions: Vec<Opinion>,
    pub(crate) notes: Vec<Note>,
    pub(crate) conclusions: Vec<Conclusion>,
    pub(crate) withdrawals: Vec<Withdrawal>,
    pub(crate) next_meeting: Option<NaiveDate>,
    pub(crate) chosen: Option<(Vec<PersonId>, Option<String>)>,
    pub(crate) put_off: Vec<(PersonId, String)>,
    pub(crate) lines: Vec<Line>,
    pub(crate) sealed: Option<ScoreResult>,
    pub(crate) announced: Vec<(Moment, ScoreResult)>,
    /// Whether the newest announcement still is the committee's score.
    pub(crate) announcement_stands: bool,
    pub(crate) unsealed: Vec<(Moment, String)>,
    pub(crate) adopted: Option<Moment>,
    pub(crate) amendments: Vec<Amended>,
    pub(crate) message: Option<(Moment, String)>,
    pub(crate) covered: bool,
    pub(crate) screen: Screen,
}
