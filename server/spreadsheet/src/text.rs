//! A cell's value as text, as pyxform writes it: whole numbers without a point, TRUE and FALSE, dates with their time.

use calamine::{Data, DataRef, ExcelDateTime};

/// The text of a value; blank when there is none.
pub(crate) fn of_ref(value: DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => text.to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => of_number(number),
        DataRef::Bool(truth) => of_truth(truth),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// The text of a value; blank when there is none.
pub(crate) fn of(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => of_number(*number),
        Data::Bool(truth) => of_truth(*truth),
        Data::DateTime(moment) => of_moment(*moment),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

fn of_number(number: f64) -> String {
    // Written out, a whole number has no point; others have as many digits as tell them apart.
    if number == 0.0 { "0".to_owned() } else { number.to_string() }
}

fn of_truth(truth: bool) -> String {
    if truth { "TRUE" } else { "FALSE" }.to_owned()
}

fn of_moment(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let part = if milli == 0 { String::new() } else { format!(".{milli:03}000") };
    let time = format!("{hour:02}:{minute:02}:{second:02}{part}");
    let only_time = (0.0..1.0).contains(&moment.as_f64());
    if only_time || moment.is_duration() { time } else { format!("{year:04}-{month:02}-{day:02} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn values_are_written_as_pyxform_writes_them() {
        assert_eq!(of(&Data::Float(3.0)), "3");
        assert_eq!(of(&Data::Float(-0.0)), "0");
        assert_eq!(of(&Data::Float(1.5)), "1.5");
        assert_eq!(of(&Data::Bool(true)), "TRUE");
        let moment =
            |value| of(&Data::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false)));
        assert_eq!(moment(45943.0), "2025-10-13 00:00:00");
        assert_eq!(moment(0.5), "12:00:00");
        assert_eq!(of_ref(DataRef::SharedString("é")), "é");
    }
}
