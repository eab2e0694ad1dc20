//! Floor 3. Timed messages to the room: a minute to think, two minutes with the neighbour.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::text::Phrase;
use crate::text::figures;

const THINK: Phrase = Phrase::new("Suy nghĩ 1 phút (đến {})", "One minute to think (until {})");
const PAIRS: Phrase = Phrase::new("Trao đổi từng đôi 2 phút (đến {})", "Talk in pairs for 2 minutes (until {})");
const THINK_LASTS: Span = Span::from_mins(1);
const PAIRS_LAST: Span = Span::from_mins(2);

/// One minute to think: a message with the time at which it ends, in the agenda's language.
pub(super) fn think(meeting: &Meeting, since: Moment) -> Command {
    Command::Message { text: quiet_words(meeting, since, THINK_LASTS, THINK) }
}

/// Two minutes with the neighbour.
pub(super) fn pairs(meeting: &Meeting, since: Moment) -> Command {
    Command::Message { text: quiet_words(meeting, since, PAIRS_LAST, PAIRS) }
}

fn quiet_words(meeting: &Meeting, since: Moment, long: Span, words: Phrase) -> String {
    let until = figures::time_secs(since.plus(long).wall);
    words.get(meeting.agenda().language).replace("{}", &until)
}

/// Until when the message on the room's screen stands, if it says so: known by its words, so that a restart knows it too.
pub(super) fn quiet_until(meeting: &Meeting) -> Option<DateTime<FixedOffset>> {
    let (since, text) = meeting.message()?;
    [(THINK_LASTS, THINK), (PAIRS_LAST, PAIRS)]
        .into_iter()
        .find(|(long, words)| *text == quiet_words(meeting, *since, *long, *words))
        .map(|(long, _)| since.plus(long).wall)
}
