//! Floor 5. `nhip agenda export`: the programme sheet to be printed, of an agenda that no meeting has been held from yet.

use std::path::Path;

use super::arguments::Into;
use super::arguments::Options;
use super::commands::say;
use super::exit::DONE;
use super::exit::FAULTY;
use super::exit::NOT_WRITTEN;
use super::exit::WRONG_ARGUMENTS;
use super::language::spoken;
use super::roster::renamed;
use crate::agenda_file;
use crate::check;
use crate::check::NotWritten;
use crate::drive::earlier::handed_on;
use crate::drive::trouble;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::papers;
use crate::papers::Form;
use crate::store::Shelf;
use crate::store::data_folder;
use crate::store::real_disk;
use crate::store::write_paper;
use crate::text::Phrase;

/// `nhip agenda export SOURCE`: for an office program, for a browser or as text, as the name of the file says.
pub(super) fn export_programme(options: &Options, source: &str, into: Into) -> u8 {
    let lang = spoken(options);
    let reading = check::open(source);
    let Some(agenda) = reading.found else {
        say(agenda_file::report(&reading.faults, lang).trim_end());
        return FAULTY;
    };
    let out = into.out.unwrap_or_else(|| renamed(Path::new(source), papers::TO_BE_EDITED.ending()));
    let form = out.extension().and_then(|ending| Form::of_ending(&ending.to_string_lossy()));
    let document = papers::programme(&agenda, &before(options, &agenda));
    let Some(made) = form.and_then(|form| papers::alone(form, &document)) else {
        say(ENDINGS.get(lang));
        return WRONG_ARGUMENTS;
    };
    let written = made.map_err(|unmade| unmade.words(lang)).and_then(|bytes| {
        let written = write_paper(real_disk().as_ref(), &out, &bytes, into.existing);
        written.map_err(|fault| trouble::fault(lang, &fault))
    });
    match written {
        Ok(true) => {
            say(&match lang {
                Language::Vi => format!("Đã ghi {}", trouble::path(&out)),
                Language::En => format!("Written: {}", trouble::path(&out)),
            });
            DONE
        }
        Ok(false) => {
            say(&NotWritten::Exists { path: out }.words(lang));
            NOT_WRITTEN
        }
        Err(why) => {
            say(&why);
            NOT_WRITTEN
        }
    }
}

const ENDINGS: Phrase =
    Phrase::new("Tên tệp phải kết thúc bằng .docx, .html hoặc .md.", "The name must end in .docx, .html or .md.");

/// Whose turn it is to review himself follows from earlier meetings of the same body; without a data folder there are none.
fn before(options: &Options, agenda: &Agenda) -> Before {
    let data = data_folder(options.data.as_deref(), std::env::var_os("NHIP_DATA"));
    data.map_or_else(
        |_| Before::default(),
        |data| handed_on(real_disk().as_ref(), &Shelf::Meetings.folder(&data).join("new"), &agenda.body.id).before,
    )
}
