//! Floor 5. The agendas that lie prepared in the data folder, and which of them a meeting begins with today.

use std::path::Path;
use std::path::PathBuf;

use chrono::Datelike;
use chrono::NaiveDate;

use super::prepare::files;
use super::prepare::files::Unread;
use crate::agenda_file::embedded;
use crate::check;
use crate::clean::clean_line;
use crate::console::start::Mend;
use crate::console::start::Named;
use crate::console::start::Offer;
use crate::console::start::Offered;
use crate::meeting::agenda::Agenda;
use crate::order;
use crate::prepare::begin;
use crate::store::About;
use crate::store::Found;
use crate::store::draft_path;
use crate::text::console::menu as w;

/// An agenda that a meeting could begin with.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its file, or the name of one of the program's own.
    pub name: String,
    /// As the screens offer it.
    pub offered: Offered,
    /// What it says, where it stands in no file.
    pub agenda: Option<Box<Agenda>>,
}

/// The prepared agendas, the latest date first; with what is to be mended in them or in their drafts.
pub fn prepared(data: &Path, held: &[Found]) -> Vec<Plan> {
    let drafts = files::paths(data, "draft").into_iter().map(|path| path.with_extension(""));
    let mut paths: Vec<PathBuf> =
        files::paths(data, "ron").into_iter().filter(|path| is_agenda(path)).chain(drafts).collect();
    paths.sort_unstable_by(|one, other| other.cmp(one));
    paths.dedup();
    let mut plans: Vec<Plan> = paths.iter().map(|path| plan(path, held)).collect();
    order::by_key(&mut plans, |plan| std::cmp::Reverse(plan.offered.offer.as_ref().and_then(|offer| offer.start)));
    plans
}

/// A roster or a sheet may lie beside an agenda that names it.
fn is_agenda(path: &Path) -> bool {
    check::bytes_of(path).is_ok_and(|bytes| bytes.windows(8).any(|word| word == b"segments"))
}

fn plan(path: &Path, held: &[Found]) -> Plan {
    let name = path.to_string_lossy().into_owned();
    let agenda = check::open(&name).found;
    let was_held = agenda.as_ref().is_some_and(|agenda| was_held(held, agenda));
    let file = path.file_name().map(|name| clean_line(&name.to_string_lossy())).unwrap_or_default();
    let offer = agenda.as_ref().map(Offer::of);
    let mend = if offer.is_none() || draft_path(path).exists() { mend(path) } else { None };
    Plan { name, offered: Offered { offer, name: Named::File(file), held: was_held, mend }, agenda: None }
}

fn mend(path: &Path) -> Option<Mend> {
    match files::open(path) {
        Ok((paper, _)) => {
            let places = paper.review().faults.iter().filter(|noted| noted.is_error()).count();
            (places > 0).then_some(Mend::Places(places))
        }
        Err(Unread::Text(faults)) => {
            Some(Mend::Unreadable { line: faults.listed.first().map_or(1, |fault| fault.line) })
        }
        Err(Unread::File(_)) => Some(Mend::Unreadable { line: 1 }),
    }
}

/// The agenda of the last meeting, carried over to the next one.
pub fn as_last(agenda: Agenda) -> Plan {
    let offered = Offered { offer: Some(Offer::of(&agenda)), name: Named::Last, held: false, mend: None };
    Plan { name: String::new(), offered, agenda: Some(Box::new(agenda)) }
}

/// Those from which a meeting can be held and none has been.
pub fn ahead(plans: &[Plan]) -> impl Iterator<Item = &Plan> {
    plans.iter().filter(|plan| plan.offered.offer.is_some() && !plan.offered.held)
}

/// Whether one of these meetings was held from this agenda, and is over.
pub fn was_held(held: &[Found], agenda: &Agenda) -> bool {
    let was_this =
        |about: &About| (&about.body_id, &about.title, about.planned) == (&agenda.body.id, &agenda.title, agenda.start);
    held.iter().any(|found| !found.is_unfinished() && found.meeting.as_ref().is_some_and(was_this))
}

/// Those of the program's own that are offered beside the prepared ones, called by the month of today.
pub fn own(today: NaiveDate) -> Vec<Plan> {
    [(embedded::DEFAULT, w::MODEL_90), ("staff-45", w::STAFF_45)]
        .into_iter()
        .map(|(name, said)| {
            let agenda = begin::model(name, today).map(|paper| Box::new(paper.review().agenda));
            let offer = agenda.as_deref().map(Offer::of);
            let offered = Offered { offer, name: Named::Own(said), held: false, mend: None };
            Plan { name: name.to_owned(), offered, agenda }
        })
        .collect()
}

/// The one that a meeting begins with today: the only one prepared that has not been held, or the only such one of this month.
pub fn of_today(plans: &[Plan], today: NaiveDate) -> Option<&Plan> {
    let ahead: Vec<&Plan> = ahead(plans).collect();
    if let [only] = ahead.as_slice() {
        return Some(only);
    }
    let is_now = |plan: &Plan| {
        let start = plan.offered.offer.as_ref().and_then(|offer| offer.start);
        start.is_some_and(|at| (at.year(), at.month()) == (today.year(), today.month()))
    };
    let mut now = ahead.into_iter().filter(|plan| is_now(plan));
    now.next().filter(|_| now.next().is_none())
}
