//! Floor 5. `nhip amend`: a correction after the meeting, appended to its journal. What is not said is asked in plain lines.

mod dialogue;
mod words;

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::arguments::Correction;
use super::arguments::Options;
use super::commands::code_of;
use super::commands::say;
use super::exit::DONE;
use super::exit::FAULTY;
use super::exit::WRONG_ARGUMENTS;
use super::language::spoken;
use crate::clock::Clock;
use crate::clock::machine;
use crate::drive::trouble;
use crate::history::with_voice;
use crate::journal::End;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Command;
use crate::meeting::words::Entry;
use crate::meeting::words::Seq;
use crate::store::Fault;
use crate::store::Opening;
use crate::store::Store;
use crate::store::Trouble;
use crate::store::Wanted;
use crate::store::read_journal;
use crate::store::read_meeting;
use crate::store::real_disk;
use dialogue::Ended;

/// `nhip amend FILE`. Nothing is asked of a meeting that cannot be corrected; the lock is taken only to append.
pub(super) fn amend(options: &Options, file: &Path, said: Correction) -> u8 {
    let lang = spoken(options);
    let seen = match read_meeting(real_disk().as_ref(), file) {
        Ok(meeting) => meeting,
        Err(fault) => return broken(lang, &fault),
    };
    if !seen.is_shut(now(&seen, machine().tick().wall)) {
        say(&words::not_yet(lang));
        return FAULTY;
    }
    let lang = options.lang.unwrap_or(seen.agenda().language);
    let today = machine().tick().wall.date_naive();
    let asked = dialogue::ask(lang, &seen, today, said, &mut io::stdin().lock(), &mut io::stderr());
    let command = match asked {
        Ok(command) => command,
        Err(Ended::NothingSaid(what)) => {
            say(&words::missing(lang, what));
            return WRONG_ARGUMENTS;
        }
        Err(Ended::NotUnderstood(why)) => {
            say(&why);
            return FAULTY;
        }
        Err(Ended::Left) => {
            say(words::LEFT.get(lang));
            return DONE;
        }
    };
    match append(file, &command) {
        Ok(Appended { seq, meeting }) => {
            let sentence = meeting
                .amendments()
                .last()
                .map(|one| with_voice(&meeting, lang, |voice| crate::text::papers::amended::amended(voice, one)));
            say(&words::appended(lang, seq, &sentence.unwrap_or_default()));
            DONE
        }
        Err(Unappended::Fault(fault)) => broken(lang, &fault),
        Err(Unappended::Refused(meeting, refused)) => {
            say(&with_voice(&meeting, lang, |voice| {
                crate::text::refusal(voice, &refused.first, now(&meeting, machine().tick().wall).wall)
            }));
            FAULTY
        }
    }
}

fn broken(lang: Language, fault: &Fault) -> u8 {
    say(&trouble::fault(lang, fault));
    code_of(fault)
}

struct Appended {
    seq: Seq,
    meeting: Meeting,
}

enum Unappended {
    Fault(Fault),
    Refused(Box<Meeting>, crate::meeting::words::Refused),
}

/// Takes the lock and appends one line: that the file was opened, and the correction.
fn append(file: &Path, command: &Command) -> Result<Appended, Unappended> {
    let (disk, source) = (real_disk(), machine());
    // A torn tail is set aside only by whoever goes on with the meeting: here it is left as it lies, and refused.
    let reading = read_journal(disk.as_ref(), file).map_err(Unappended::Fault)?;
    if let End::Torn { .. } = reading.end {
        let line = reading.chain.next();
        return Err(Unappended::Fault(Fault::new(file, Trouble::Damaged { line })));
    }
    let wall = source.tick().wall;
    let opening = Store::open(&disk, file, Wanted::Begun, wall).map_err(Unappended::Fault)?;
    let Opening { mut store, entries, .. } = opening;
    let damaged = |line| Unappended::Fault(Fault::new(file, Trouble::Damaged { line }));
    let mut meeting = Meeting::replay(&entries).map_err(|misfit| damaged(misfit.line))?;
    let clock = match meeting.created().clock {
        ClockKind::Real => Clock::go_on(&entries, None, Arc::clone(&source)),
        ClockKind::Script | ClockKind::Rehearsal { .. } => Clock::Script(now(&meeting, wall)),
    };
    let at = clock.now();
    let events = match meeting.decide(at, command) {
        Ok(events) => events,
        Err(refused) => return Err(Unappended::Refused(Box::new(meeting), refused)),
    };
    let events = [clock.opened(at, None)].into_iter().chain(events).collect();
    let entry = Entry { seq: meeting.seq() + 1, at, events };
    store.append(&entry).map_err(Unappended::Fault)?;
    meeting.apply(&entry);
    Ok(Appended { seq: entry.seq, meeting })
}

/// This moment on the meeting's clock, by the wall: never before the newest line.
fn now(meeting: &Meeting, wall: chrono::DateTime<chrono::FixedOffset>) -> Moment {
    let last = meeting.last_entry().map_or(meeting.first, |entry| entry.at);
    let passed = Span::from_ms((wall - last.wall).num_milliseconds());
    if passed.is_negative() { last } else { Moment { t: last.t + passed, wall } }
}
