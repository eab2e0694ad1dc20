//! Floor 5. What may be typed behind `nhip`, and what it means.

mod asked;
mod choices;
mod typed;

pub(super) use asked::Asked;
pub(super) use asked::Consent;
pub(super) use asked::HistoryForm;
pub(super) use asked::Into;
pub use asked::Options;
pub use asked::Projected;
pub use asked::Screen;
pub(super) use asked::WantedPapers;
pub use choices::Correction;
pub use choices::Here;
pub use choices::Letters;
pub use choices::Only;
pub use choices::ThemeName;
pub(super) use typed::Cli;

use crate::check::Existing;
use crate::cli::arguments::typed::AgendaWay;
use crate::cli::arguments::typed::FormName;
use crate::cli::arguments::typed::Lang;
use crate::cli::arguments::typed::OrderName;
use crate::cli::arguments::typed::RosterWay;
use crate::cli::arguments::typed::Said;
use crate::cli::arguments::typed::Taking;
use crate::cli::arguments::typed::Way;
use crate::meeting::agenda::Language;
use crate::tables::Order;

impl Cli {
    /// An agenda that stands before another way in, where it means nothing.
    pub(super) fn stray(&self) -> Option<&str> {
        self.agenda.as_deref().filter(|_| self.way.is_some())
    }

    /// What was meant.
    pub(super) fn meant(self) -> (Options, Asked) {
        let Said { lang, theme, letters, data, documents } = self.options;
        let lang = lang.map(|lang| match lang {
            Lang::Vi => Language::Vi,
            Lang::En => Language::En,
        });
        let asked = match self.way {
            None => Asked::Screen(Screen::Start { agenda: self.agenda }),
            Some(Way::Resume { file }) => Asked::Screen(Screen::Resume { file }),
            Some(Way::Prepare { agenda }) => Asked::Screen(Screen::Prepare { agenda }),
            Some(Way::Room { check: true, depth, screen, .. }) => Asked::Screen(Screen::Wall { depth, screen }),
            Some(Way::Room { file, only, calm, bell, .. }) => {
                Asked::Screen(Screen::Room { file, how: Projected { only, is_calm: calm, rings: bell } })
            }
            Some(Way::Rehearse { guided: true, speed, .. }) => Asked::Screen(Screen::Guided { speed }),
            Some(Way::Rehearse { agenda, speed, .. }) => {
                Asked::Screen(Screen::Rehearse { agenda, speed: speed.unwrap_or(1) })
            }
            Some(Way::List { json }) => Asked::List { json },
            Some(Way::Check { files }) => Asked::Check { files },
            Some(Way::New { name, out, force }) => Asked::New { name, out, existing: existing(force) },
            Some(Way::Minutes { file, format, out, all, force }) => {
                let format = format.map(FormName::form);
                let wanted = all.map_or_else(|| WantedPapers::Minutes { format, out }, WantedPapers::All);
                Asked::Minutes { file, wanted, existing: existing(force) }
            }
            Some(Way::Report { files, out, force }) => Asked::Report { files, out, existing: existing(force) },
            Some(Way::Drive { agenda, journal }) => Asked::Drive { agenda, journal },
            Some(Way::Journal { file }) => Asked::Journal { file },
            Some(Way::Desktop) => Asked::Desktop,
            Some(Way::Roster(RosterWay::Import { file, taking })) => {
                let (into, consent) = taking.meant();
                Asked::ImportRoster { file, into, consent }
            }
            Some(Way::Roster(RosterWay::Export { source, out, order, force })) => {
                let order = match order {
                    OrderName::Name => Order::Name,
                    OrderName::File => Order::File,
                };
                Asked::ExportRoster { source, into: Into { out, existing: existing(force) }, order }
            }
            Some(Way::Agenda(AgendaWay::Import { file, roster, taking })) => {
                let (into, consent) = taking.meant();
                Asked::ImportAgenda { file, roster, into, consent }
            }
            Some(Way::Agenda(AgendaWay::Export { source, out, force })) => {
                Asked::ExportAgenda { source, into: Into { out, existing: existing(force) } }
            }
            Some(Way::History { body, year, json, csv }) => {
                let form = match (json, csv) {
                    (true, _) => HistoryForm::Json,
                    (false, true) => HistoryForm::Csv,
                    (false, false) => HistoryForm::Screen,
                };
                Asked::History { body, year, form }
            }
            Some(Way::Amend { file, said }) => Asked::Amend { file, said },
            Some(Way::Completions { shell }) => Asked::Completions { shell },
        };
        (Options { lang, theme, letters, data, documents }, asked)
    }
}

impl Taking {
    fn meant(self) -> (Into, Consent) {
        let consent = if self.yes { Consent::Given } else { Consent::Asked };
        (Into { out: self.out, existing: existing(self.force) }, consent)
    }
}

fn existing(force: bool) -> Existing {
    if force { Existing::Replace } else { Existing::Keep }
}
