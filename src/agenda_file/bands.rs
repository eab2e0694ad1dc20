//! Floor 1. The bands of a scoring sheet: together they name every total from 0 upwards, each once.

use super::characters::nearest;
use super::fault::SheetFault;
use super::fault::Thing;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;
use crate::meeting::sheet::Band;
use crate::meeting::sheet::Tenths;
use crate::order;

const BAND: &[&str] = &["title", "from", "below", "full_marks_in"];

struct Placed<'a> {
    band: Band,
    record: Record<'a>,
    from: Leaf<'a>,
    below: Option<Leaf<'a>>,
}

/// Reads the bands, from the best to the last whatever their order in the file.
pub(super) fn bands(leaf: Leaf<'_>, total: Tenths, lines: &[&str]) -> Vec<Band> {
    let Some(all) = leaf.list() else { return Vec::new() };
    if all.is_empty() {
        leaf.fault(SheetFault::NoBands);
        return Vec::new();
    }
    let count = all.len();
    let mut placed: Vec<Placed<'_>> = all.into_iter().filter_map(|leaf| band(leaf, lines)).collect();
    order::by_key(&mut placed, |one| std::cmp::Reverse(one.band.from));
    if placed.len() == count {
        compare(&mut placed, total);
    }
    placed.into_iter().map(|one| one.band).collect()
}

fn band<'a>(leaf: Leaf<'a>, lines: &[&str]) -> Option<Placed<'a>> {
    let record = Record::read(leaf, Thing::Band, BAND)?;
    let title = record.need("title").and_then(|leaf| leaf.text(Room::Line));
    let from = record.need("from");
    let least = from.and_then(Leaf::points);
    let below = record.maybe("below");
    let edge = below.and_then(Leaf::points);
    let mut full_marks_in = Vec::new();
    for leaf in record.maybe("full_marks_in").and_then(Leaf::list).unwrap_or_default() {
        let Some(id) = leaf.text(Room::Line) else { continue };
        if !lines.contains(&id.as_str()) {
            let nearest = nearest(&id, lines.iter().map(|line| (*line).to_owned()));
            leaf.fault(SheetFault::FullMarksUnknown { id: id.clone(), nearest });
        }
        full_marks_in.push(id);
    }
    if below.is_some() && edge.is_none() {
        return None;
    }
    let band = Band { title: title?, from: least?, below: edge, full_marks_in };
    Some(Placed { band, record, from: from?, below })
}

/// Compares each band with the next better one; an upper edge that was left out is that one's lower.
fn compare(placed: &mut [Placed<'_>], total: Tenths) {
    let mut better: Option<(String, Tenths)> = None;
    for one in placed.iter_mut() {
        let (from, below) = (one.band.from, one.band.below);
        let place = one.below.unwrap_or(one.from);
        match (&better, below) {
            (None, Some(edge)) if edge <= total => {
                place.fault(SheetFault::BandHole { from: edge, to: total });
            }
            (None, _) => one.band.below = None,
            (Some((_, edge)), None) => one.band.below = Some(*edge),
            (Some((_, edge)), Some(below)) if below < *edge => {
                place.fault(SheetFault::BandHole { from: below, to: *edge });
            }
            (Some(_), Some(_)) => {}
        }
        let reaches = one.band.below;
        if let (Some((upper, edge)), Some(reaches)) = (&better, reaches)
            && (reaches > *edge || from == *edge)
        {
            let fault = SheetFault::BandsOverlap { upper: upper.clone(), lower: one.band.title.clone() };
            place.fault(fault);
        }
        if from > total {
            one.from.fault(SheetFault::BandAboveTotal { from, total });
        }
        better = Some((one.band.title.clone(), from));
    }
    let Some(last) = placed.last() else { return };
    if last.band.from != Tenths::ZERO {
        last.from.fault(SheetFault::BandsNotFromZero { from: last.band.from });
    }
    if !last.band.full_marks_in.is_empty() {
        let place = last.record.get("full_marks_in").unwrap_or(last.from);
        place.fault(SheetFault::FullMarksInLast);
    }
}
