//! Floor 5. What was understood is shown, a person agrees, and the new file is written whole or not at all.

use std::io;
use std::io::BufRead;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use super::super::arguments::Consent;
use super::super::arguments::Into;
use super::super::arguments::Options;
use super::super::commands::say;
use super::super::commands::unwritten;
use super::super::exit::DONE;
use super::super::exit::FAULTY;
use super::super::language::spoken;
use crate::agenda_file;
use crate::agenda_file::nothing_beside;
use crate::check::Existing;
use crate::check::NotWritten;
use crate::check::write_whole;
use crate::drive::trouble;
use crate::meeting::agenda::Language;
use crate::names::fold;
use crate::text::Phrase;
use crate::text::tables as words;

/// A file that would be written.
pub(super) struct Offer {
    /// What was understood.
    pub report: String,
    /// The file.
    pub text: String,
    /// Why there is nothing to write.
    pub nothing: Option<Phrase>,
    /// Where, if nothing was said.
    pub default: PathBuf,
    /// Where, as it was said.
    pub into: Into,
    /// Whether to ask.
    pub consent: Consent,
}

/// Shows, asks, writes.
pub(super) fn take(options: &Options, offer: Offer) -> u8 {
    let lang = spoken(options);
    if let Err(error) = tell(&offer.report) {
        return unwritten(options, &error);
    }
    if let Some(nothing) = offer.nothing {
        say(nothing.get(lang));
        return FAULTY;
    }
    let named = offer.into.out.is_some();
    let out = offer.into.out.unwrap_or(offer.default);
    let reading = agenda_file::read_any(&trouble::path(&out), offer.text.as_bytes(), &nothing_beside);
    if reading.found.is_none() {
        say(agenda_file::report(&reading.faults, lang).trim_end());
        return FAULTY;
    }
    // Before anybody is asked in vain.
    if offer.into.existing == Existing::Keep && out.symlink_metadata().is_ok() {
        let why = NotWritten::Exists { path: out };
        say(&why.words(lang));
        return why.exit_code();
    }
    let agreed = match offer.consent {
        Consent::Given => true,
        Consent::Asked if io::stdin().is_terminal() => match ask(lang, &out) {
            Ok(agreed) => agreed,
            Err(error) => return unwritten(options, &error),
        },
        Consent::Asked if named => true,
        Consent::Asked => {
            say(words::NOT_ASKED.get(lang));
            return DONE;
        }
    };
    if agreed {
        return put(options, &out, offer.text.as_bytes(), offer.into.existing);
    }
    say(words::REFUSED.get(lang));
    DONE
}

/// Writes a file whole, and says where.
pub(super) fn put(options: &Options, out: &Path, bytes: &[u8], existing: Existing) -> u8 {
    let lang = spoken(options);
    match write_whole(out, bytes, existing) {
        Ok(()) => {
            say(&match lang {
                Language::Vi => format!("Đã ghi {}", trouble::path(out)),
                Language::En => format!("Written: {}", trouble::path(out)),
            });
            DONE
        }
        Err(error) => {
            let why = match (error.kind(), existing) {
                (io::ErrorKind::AlreadyExists, Existing::Keep) => NotWritten::Exists { path: out.to_owned() },
                _ => NotWritten::Failed { path: Some(out.to_owned()), error },
            };
            say(&why.words(lang));
            why.exit_code()
        }
    }
}

fn tell(report: &str) -> io::Result<()> {
    let mut screen = io::stdout().lock();
    screen.write_all(report.as_bytes())?;
    screen.flush()
}

/// Anything but a yes is a no.
fn ask(lang: Language, out: &Path) -> io::Result<bool> {
    tell(&format!("{}: {}", trouble::path(out), words::ASK.get(lang)))?;
    let mut said = String::new();
    io::stdin().lock().read_line(&mut said)?;
    Ok(matches!(fold(said.trim()).as_str(), "c" | "co" | "y" | "yes"))
}
