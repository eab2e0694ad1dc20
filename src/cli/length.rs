//! Floor 5. Lengths as people type them: "12m", "12", "12,5m", "300cm".

/// The longest that is taken, in millimetres: nobody reads a picture from farther away.
const LONGEST: u32 = 1_000_000;

/// A length of at least a millimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length {
    mm: u32,
}

impl Length {
    /// Whole metres.
    pub const fn metres(metres: u16) -> Self {
        Self { mm: metres as u32 * 1000 }
    }

    /// In metres.
    pub fn in_metres(self) -> f64 {
        f64::from(self.mm) / 1000.0
    }
}

/// Reads a length: metres unless it says centimetres or millimetres; with a point or a comma.
///
/// # Errors
/// What is no length, or none that a room has.
pub(super) fn length(text: &str) -> Result<Length, String> {
    let said = text.trim().to_lowercase().replace(',', ".");
    let units = [("mm", 1.0), ("cm", 10.0), ("m", 1000.0), ("", 1000.0)];
    let figure = units.iter().find_map(|(unit, mm)| Some((said.strip_suffix(unit)?.trim_end(), mm)));
    let mm = figure.filter(|(figure, _)| figure.chars().all(|sign| sign.is_ascii_digit() || sign == '.'));
    let mm = mm.and_then(|(figure, mm)| Some(figure.parse::<f64>().ok()? * mm));
    let millimetres = mm.filter(|mm| (1.0..=f64::from(LONGEST)).contains(mm)).map(f64::round);
    let counted = millimetres.and_then(|mm| format!("{mm:.0}").parse().ok());
    counted.map(|mm| Length { mm }).ok_or_else(|| "12m, 12.5m, 300cm".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_it_is_said() {
        let mm = |text| length(text).map(|length| length.mm).ok();
        for (text, wanted) in [
            ("12m", 12_000),
            ("12", 12_000),
            ("12,5m", 12_500),
            ("12.5", 12_500),
            ("300cm", 3000),
            (" 2 M ", 2000),
            ("1800 mm", 1800),
            (".5m", 500),
            ("0,001", 1),
        ] {
            assert_eq!(mm(text), Some(wanted), "{text}");
        }
        for none in ["", "m", "0", "0m", "-3m", "1e3", "inf", "nan", "12ft", "1001m", "1.2.3", "12 m m", "∞"] {
            assert_eq!(mm(none), None, "{none}");
        }
        assert!((length("2.5m").unwrap().in_metres() - 2.5).abs() < 1e-9);
        assert_eq!(length("12m"), Ok(Length::metres(12)));
    }
}
