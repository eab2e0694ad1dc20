//! Floor 0. Corrections after the meeting: who, what and why, once closing can no longer be taken back.

use super::answered::Answered;
use super::answered::optional_text;
use super::answered::text;
use super::course::REOPEN_WITHIN;
use super::sayings::Mended;
use super::sayings::Mending;
use crate::meeting::roster::Presence;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::words::Amendment;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Seq;

/// What is asked to be corrected, as it came.
pub(super) struct Asked<'a> {
    pub by: &'a str,
    pub why: &'a str,
    pub seq: Option<Seq>,
    pub mending: Mending<'a>,
    pub presence: Option<Presence>,
    pub reason: Option<&'a String>,
}

impl Meeting {
    /// Whether the record is shut: over for so long that closing cannot be taken back any more.
    pub fn is_shut(&self, now: Moment) -> bool {
        self.over.as_ref().is_some_and(|end| now.t - end.at.t > REOPEN_WITHIN)
    }

    pub(super) fn decide_amend(&self, now: Moment, asked: &Asked<'_>) -> Answered {
        if !self.is_shut(now) {
            return Err(Refusal::NotToAmend {}.into());
        }
        let (by, why) = (text(asked.by)?, text(asked.why)?);
        let what = self.amendment(asked)?;
        Ok(vec![Event::Amended { by, why, what }])
    }

    /// The words of a press, who was here, or a statement: whatever else was told stays as it was told.
    fn amendment(&self, asked: &Asked<'_>) -> Result<Amendment, Refused> {
        let Mending { text: words, who, kind, due } = asked.mending;
        match (asked.seq, asked.presence) {
            (Some(seq), None) => {
                let Mended { text, who, kind, due } = self.mended(seq, &asked.mending)?;
                Ok(Amendment::Words { seq, text, who, kind, due })
            }
            (None, Some(presence)) => {
                let absent = matches!(presence, Presence::Excused | Presence::Unexcused);
                if !absent && !matches!(presence, Presence::Present | Presence::Online) {
                    return Err(Refusal::NotAnAttendance { presence }.into());
                }
                let Some(who) = who else { return Err(Refusal::UnknownPerson { who: String::new() }.into()) };
                let one = self.who(who)?;
                if one.presence == presence {
                    return Err(Refusal::NothingToChange {}.into());
                }
                let reason = if absent { optional_text(asked.reason)? } else { None };
                Ok(Amendment::Attendance { who: one.person.id.clone(), presence, reason })
            }
            (None, None) if who.is_none() && kind.is_none() && due.is_none() => {
                Ok(Amendment::Statement { text: text(words.map_or("", String::as_str))? })
            }
            (Some(_), Some(_)) | (None, None) => Err(Refusal::NothingToChange {}.into()),
        }
    }
}
