//! Floor 1. The rule of a scoring sheet by which a year's sessions are rated together.

use super::characters::nearest;
use super::fault::SheetFault;
use super::fault::Thing;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;
use crate::meeting::sheet::Band;
use crate::meeting::sheet::BandCount;
use crate::meeting::sheet::Tenths;
use crate::meeting::sheet::YearlyBand;
use crate::meeting::sheet::YearlyRule;

const YEARLY: &[&str] = &["bands", "otherwise"];
const BAND: &[&str] = &["title", "mean", "every_month", "lowest", "count", "of"];

/// More sessions than any year has.
const MOST_SESSIONS: i64 = 366;

/// Reads `(bands: [(title: "Tốt", lowest: "Khá", count: 7, of: "Tốt")], otherwise: "…")`.
pub(super) fn yearly(leaf: Leaf<'_>, total: Tenths, of_sheet: &[Band]) -> Option<YearlyRule> {
    let record = Record::read(leaf, Thing::Yearly, YEARLY)?;
    let otherwise = record.need("otherwise").and_then(|leaf| leaf.text(Room::Line));
    let listed = record.need("bands")?;
    let all = listed.list()?;
    if all.is_empty() {
        listed.fault(SheetFault::NoBands);
        return None;
    }
    let bands: Vec<YearlyBand> = all.into_iter().filter_map(|leaf| band(leaf, total, of_sheet)).collect();
    Some(YearlyRule { bands, otherwise: otherwise? })
}

fn band(leaf: Leaf<'_>, total: Tenths, of_sheet: &[Band]) -> Option<YearlyBand> {
    let record = Record::read(leaf, Thing::YearlyBand, BAND)?;
    let title = record.need("title").and_then(|leaf| leaf.text(Room::Line));
    let mean = record.maybe("mean");
    let least = mean.and_then(Leaf::points);
    if let (Some(leaf), Some(mean)) = (mean, least)
        && mean > total
    {
        leaf.fault(SheetFault::YearlyMeanTooHigh { mean, total });
    }
    let every_month = record.maybe("every_month").and_then(Leaf::yes_or_no).unwrap_or_default();
    let lowest = record.maybe("lowest").and_then(|leaf| name(leaf, of_sheet));
    let (n, of) = (record.maybe("count"), record.maybe("of"));
    let count = match (n, of) {
        (Some(n), Some(of)) => {
            let (n, of) = (n.number(1, MOST_SESSIONS), name(of, of_sheet));
            n.and_then(|n| u32::try_from(n).ok()).zip(of).map(|(n, of)| BandCount { n, of })
        }
        (Some(alone), None) | (None, Some(alone)) => {
            alone.fault(SheetFault::YearlyCountAlone);
            None
        }
        (None, None) => None,
    };
    let asks = [mean, record.maybe("every_month"), record.maybe("lowest"), n, of];
    if asks.iter().all(Option::is_none) {
        leaf.fault(SheetFault::YearlyAsksNothing);
    }
    Some(YearlyBand { title: title?, mean: least, every_month, lowest, count })
}

/// The title of one of the sheet's own bands.
fn name(leaf: Leaf<'_>, of_sheet: &[Band]) -> Option<String> {
    let name = leaf.text(Room::Line)?;
    if !of_sheet.iter().any(|band| band.title == name) {
        let nearest = nearest(&name, of_sheet.iter().map(|band| band.title.clone()));
        leaf.fault(SheetFault::YearlyBandUnknown { name: name.clone(), nearest });
    }
    Some(name)
}
