#include "wireglass/decimal.h"

#include <array>

namespace wireglass {
namespace {

constexpr std::int32_t kMostDigits = 18;   // of a 64-bit number
constexpr std::int32_t kMostExponent = 30; // a nonillion; no news text counts further
constexpr std::int32_t kQuotientDigits = 15;

using Wide = __int128;

constexpr std::array<std::int64_t, kMostDigits + 1> kPowers = [] {
  std::array<std::int64_t, kMostDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// @tparam Int what the digits fit into: 128 bits cost many times more than 64, on WebAssembly most of all.
template <class Int>
std::optional<Decimal> normal(Int digits, std::int32_t exponent) {
  if (digits == 0) return Decimal{};
  while (digits % 10 == 0) {
    digits /= 10;
    ++exponent;
  }
  const Int limit = kPowers[kMostDigits];
  if (digits >= limit || digits <= -limit || exponent > kMostExponent || exponent < -kMostExponent) return {};
  return Decimal{static_cast<std::int64_t>(digits), exponent};
}

template <class Int>
std::int32_t digits_in(Int number) {
  std::int32_t count = 0;
  for (; number != 0; number /= 10) ++count;
  return count;
}

constexpr std::int64_t kHalf = std::int64_t{1} << 31;  // the product of two numbers below it fits into 64 bits
constexpr bool is_half(std::int64_t number) { return number < kHalf && number > -kHalf; }

template <class Int>
std::optional<Decimal> quotient_of(Int rest, Int divisor, std::int32_t exponent, bool negative) {
  Int quotient = rest / divisor;
  rest %= divisor;
  std::int32_t digits = digits_in(quotient);
  for (std::int32_t places = 0; rest != 0 && digits < kQuotientDigits && places < kMostExponent; ++places, --exponent) {
    quotient = quotient * 10 + rest * 10 / divisor;
    rest = rest * 10 % divisor;
    if (quotient != 0) ++digits;
  }
  if (rest * 2 >= divisor && digits >= kQuotientDigits) ++quotient;
  return normal(negative ? -quotient : quotient, exponent);
}

}  // namespace

std::optional<Decimal> make_decimal(std::int64_t digits, std::int32_t exponent) { return normal(digits, exponent); }

std::optional<Decimal> add(Decimal a, Decimal b) {
  if (a.digits == 0) return b;
  if (b.digits == 0) return a;
  if (a.exponent < b.exponent) return add(b, a);
  const std::int32_t shift = a.exponent - b.exponent;
  if (shift > kMostDigits) return {};
  const std::int64_t power = kPowers[static_cast<std::size_t>(shift)];
  if (is_half(a.digits) && is_half(power) && is_half(b.digits)) return normal(a.digits * power + b.digits, b.exponent);
  return normal(Wide{a.digits} * power + b.digits, b.exponent);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  const std::int32_t exponent = a.exponent + b.exponent;
  if (is_half(a.digits) && is_half(b.digits)) return normal(a.digits * b.digits, exponent);
  return normal(Wide{a.digits} * b.digits, exponent);
}

std::optional<Decimal> divide(Decimal a, Decimal b) {
  const bool negative = (a.digits < 0) != (b.digits < 0);
  const std::int64_t rest = a.digits < 0 ? -a.digits : a.digits, divisor = b.digits < 0 ? -b.digits : b.digits;
  const std::int32_t exponent = a.exponent - b.exponent;
  if (divisor < kPowers[kMostDigits - 1]) return quotient_of(rest, divisor, exponent, negative);
  return quotient_of(Wide{rest}, Wide{divisor}, exponent, negative);
}

int compare(Decimal a, Decimal b) {
  const int sign_a = (a.digits > 0) - (a.digits < 0), sign_b = (b.digits > 0) - (b.digits < 0);
  if (sign_a != sign_b || sign_a == 0) return sign_a - sign_b;
  const std::int32_t size_a = digits_in(a.digits) + a.exponent, size_b = digits_in(b.digits) + b.exponent;
  if (size_a != size_b) return size_a > size_b ? sign_a : -sign_a;
  if (a.exponent < b.exponent) return -compare(b, a);
  const std::int64_t scaled = a.digits * kPowers[static_cast<std::size_t>(a.exponent - b.exponent)];  // as many digits as b has
  return (scaled > b.digits) - (scaled < b.digits);
}

std::string to_string(Decimal value) {
  std::string text = std::to_string(value.digits < 0 ? -value.digits : value.digits);
  if (value.exponent >= 0) {
    text.append(static_cast<std::size_t>(value.exponent), '0');
  } else {
    const auto places = static_cast<std::size_t>(-value.exponent);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return value.digits < 0 ? "-" + text : text;
}

std::optional<std::int64_t> to_integer(Decimal value) {
  if (value.exponent < 0 || value.exponent > kMostDigits) return {};
  const std::int64_t limit = kPowers[static_cast<std::size_t>(kMostDigits - value.exponent)];
  if (value.digits >= limit || value.digits <= -limit) return {};
  return value.digits * kPowers[static_cast<std::size_t>(value.exponent)];
}

}  // namespace wireglass
