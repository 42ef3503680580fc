#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace wireglass {

/// An exact decimal number: digits × 10^exponent, with up to 18 digits. Money and percentages are never binary fractions,
/// so that every machine prints the same. What is no decimal (a third) is rounded to 15 digits.
///
///     57.2 billion   {572, 8}       0.25   {25, -2}       1/3   {333333333333333, -15}
///
/// The digits end in no zero (but for 0 itself, {0, 0}), so that equal numbers are equal objects.
struct Decimal {
  std::int64_t digits = 0;
  std::int32_t exponent = 0;
  constexpr bool operator==(const Decimal&) const = default;
};

/// All that follows is pure, and empty where the result would need more than 18 digits or an exponent beyond ±30.
std::optional<Decimal> make_decimal(std::int64_t digits, std::int32_t exponent = 0);
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);
/// Rounded to 15 digits where the quotient has more. @param b not zero
std::optional<Decimal> divide(Decimal a, Decimal b);
constexpr Decimal negate(Decimal a) { return {-a.digits, a.exponent}; }

/// By value: less than 0, 0, more than 0.
int compare(Decimal a, Decimal b);

/// As JSON writes a number, without an exponent: "57200000000", "-0.25", "0.333333333333333".
std::string to_string(Decimal value);

/// The number as a whole one, where it is one and fits.
std::optional<std::int64_t> to_integer(Decimal value);

}  // namespace wireglass
