//! Floor 5. The agendas that lie prepared in the data folder, and which of them a meeting begins with today.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use chrono::Datelike;
use chrono::NaiveDate;

use crate::agenda_file::embedded;
use crate::check;
use crate::clean::clean_line;
use crate::console::start::Named;
use crate::console::start::Offer;
use crate::console::start::Offered;
use crate::meeting::agenda::Agenda;
use crate::store::About;
use crate::store::Found;
use crate::text::console::menu as w;

/// Where prepared agendas lie, under the data folder.
pub const FOLDER: &str = "agendas";

/// An agenda that a meeting could begin with.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its file, or the name of one of the program's own.
    pub name: String,
    /// As the screens offer it.
    pub offered: Offered,
}

/// The prepared agendas, the latest date first.
pub fn prepared(data: &Path, held: &[Found]) -> Vec<Plan> {
    let Ok(folder) = fs::read_dir(data.join(FOLDER)) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = folder.flatten().map(|one| one.path()).collect();
    paths.retain(|path| path.extension() == Some(OsStr::new("ron")) && is_agenda(path));
    paths.sort_unstable_by(|one, other| other.cmp(one));
    let mut plans: Vec<Plan> = paths.iter().map(|path| plan(path, held)).collect();
    plans.sort_by_key(|plan| std::cmp::Reverse(plan.offered.offer.as_ref().and_then(|offer| offer.start)));
    plans
}

/// A roster or a sheet may lie beside an agenda that names it.
fn is_agenda(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.windows(8).any(|word| word == b"segments"))
}

fn plan(path: &Path, held: &[Found]) -> Plan {
    let name = path.to_string_lossy().into_owned();
    let agenda = check::open(&name).found;
    let was_held = agenda.as_ref().is_some_and(|agenda| was_held(held, agenda));
    let file = path.file_name().map(|name| clean_line(&name.to_string_lossy())).unwrap_or_default();
    let offer = agenda.as_ref().map(Offer::of);
    Plan { name, offered: Offered { offer, name: Named::File(file), held: was_held } }
}

/// Whether one of these meetings was held from this agenda, and is over.
pub fn was_held(held: &[Found], agenda: &Agenda) -> bool {
    let was_this =
        |about: &About| (&about.body_id, &about.title, about.planned) == (&agenda.body.id, &agenda.title, agenda.start);
    held.iter().any(|found| !found.is_unfinished() && found.meeting.as_ref().is_some_and(was_this))
}

/// Those of the program's own that are offered beside the prepared ones.
pub fn own() -> Vec<Plan> {
    [(embedded::DEFAULT, w::MODEL_90), ("staff-45", w::STAFF_45)]
        .into_iter()
        .map(|(name, said)| {
            let offer = check::open(name).found.as_ref().map(Offer::of);
            Plan { name: name.to_owned(), offered: Offered { offer, name: Named::Own(said), held: false } }
        })
        .collect()
}

/// The one that a meeting begins with today: the only one prepared that has not been held, or the only such one of this month.
pub fn of_today(plans: &[Plan], today: NaiveDate) -> Option<&Plan> {
    let ahead: Vec<&Plan> = plans.iter().filter(|plan| plan.offered.offer.is_some() && !plan.offered.held).collect();
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
