//! Floor 5. Arguments and exit codes: which way in was meant, and what the ways without a screen do.
//!
//! 0 done; 1 the input has faults, or a torn tail was left out; 2 damaged inside; 3 in use, or cannot be written; 64 wrong arguments.
//! A closed pipe is no error.

mod amend;
mod arguments;
mod commands;
pub mod exit;
mod help;
mod history;
mod language;
mod length;
mod listing;
mod papers;
mod programme;
mod roster;

use std::process::ExitCode;

pub use arguments::Letters;
pub use arguments::Only;
pub use arguments::Options;
pub use arguments::Projected;
pub use arguments::Screen;
pub use arguments::ThemeName;
pub use commands::code_of;
pub use language::spoken;
pub use length::Length;

use arguments::Asked;

/// The program with the arguments that it was started with; `screen` opens what needs a terminal.
pub fn run(screen: impl FnOnce(Screen, &Options) -> u8) -> ExitCode {
    crate::term::restore_on_panic();
    let code = match help::read_arguments(std::env::args_os()) {
        Err(said) => said.tell(),
        Ok((options, asked)) => match asked {
            Asked::Screen(wanted) => screen(wanted, &options),
            Asked::History { body, year, form } => match history::history(&options, body.as_deref(), year, form) {
                Ok(wanted) => screen(wanted, &options),
                Err(code) => code,
            },
            Asked::Check { files } => commands::check(&options, &files),
            Asked::New { name, out, existing } => commands::new(&options, &name, out.as_deref(), existing),
            Asked::List { json } => listing::list(&options, json),
            Asked::Journal { file } => commands::journal(&options, &file),
            Asked::Minutes { file, wanted, existing } => papers::minutes(&options, file.as_deref(), &wanted, existing),
            Asked::Report { files, out, existing } => papers::report(&options, &files, out.as_deref(), existing),
            Asked::Drive { agenda, journal } => commands::drive(&options, agenda.as_deref(), journal.as_deref()),
            Asked::Desktop => commands::desktop(&options),
            Asked::ImportRoster { file, into, consent } => roster::import_roster(&options, &file, into, consent),
            Asked::ExportRoster { source, into, order } => roster::export_roster(&options, &source, into, order),
            Asked::ImportAgenda { file, roster, into, consent } => {
                roster::import_agenda(&options, &file, roster.as_deref(), into, consent)
            }
            Asked::ExportAgenda { source, into } => programme::export_programme(&options, &source, into),
            Asked::Amend { file, said } => amend::amend(&options, &file, *said),
            Asked::Completions { shell } => help::completions(shell),
        },
    };
    ExitCode::from(code)
}
