#pragma once
// A streaming JSON writer: bulk output is too large for a document in memory (and six times faster without one).
// Strings are escaped exactly as nlohmann::json::dump() does with ensure_ascii = false; tests compare the two.
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "exports/ids.h"
#include "exports/output.h"
#include "wireglass/decimal.h"
#include "wireglass/span.h"

namespace wireglass::exports {

/// Writes one JSON value to an Output. The caller keeps brackets and keys in balance; commas are the writer's work.
///
///     JsonWriter json(out);
///     json.begin_object();
///     json.key("words");  json.number(12);
///     json.end_object();                      // {"words":12}
///
/// There are no doubles: the core has none, so that every compiler prints the same bytes.
class JsonWriter {
 public:
  explicit JsonWriter(Output& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// In whatever unit it is: `[begin,end]`.
  void span(Span span) {
    begin_array();
    number(std::uint64_t{span.begin});
    number(std::uint64_t{span.end});
    end_array();
  }

  /// The next element, key or closing bracket begins a new line.
  void break_line() { line_break_ = true; }

  /// Ends a top-level value with a line end; the next one stands alone again.
  void end_document() {
    out_.put('\n');
    comma_ = line_break_ = false;
  }

  /// A key; the value must follow. Keys are plain ASCII.
  void key(std::string_view name) {
    separate();
    out_.put('"');
    out_.put(name);
    out_.put("\":");
    comma_ = false;
  }

  void string(std::string_view text) {
    begin_string();
    piece(text);
    end_string();
  }
  /// An empty text is what the model says for "not known".
  void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }

  /// A string in pieces: begin_string(), piece() any number of times, end_string().
  void begin_string() {
    separate();
    out_.put('"');
  }
  void piece(std::string_view text) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
      out_.put(text.substr(done, i - done));
      escape(byte);
      done = i + 1;
    }
    out_.put(text.substr(done));
  }
  void end_string() {
    out_.put('"');
    comma_ = true;
  }

  void number(std::uint64_t value) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    scalar({digits, static_cast<std::size_t>(end - digits)});
  }

  /// An exact number, as printed by the model: digits, a sign, a point.
  void number(Decimal value) { scalar(to_string(value)); }

  /// A share of 1 from whole percents: 95 -> 0.95, 50 -> 0.5, 100 -> 1. @param percent at most 100.
  void percent(std::uint32_t percent) {
    const char tens = static_cast<char>('0' + percent / 10 % 10);
    const char ones = static_cast<char>('0' + percent % 10);
    const char digits[4] = {'0', '.', tens, ones};
    if (percent % 100 == 0) return number(percent / 100);
    scalar({digits, ones == '0' ? std::size_t{3} : std::size_t{4}});
  }

  /// An id: the letter of its kind and 16 hex digits.
  void id(char kind, std::uint64_t hash) {
    separate();
    out_.put('"');
    out_.put(IdText(kind, hash).view());
    end_string();
  }

  void boolean(bool value) { scalar(value ? "true" : "false"); }
  void null() { scalar("null"); }

 private:
  void separate() {
    if (comma_) out_.put(',');
    if (line_break_) out_.put('\n');
    comma_ = line_break_ = false;
  }
  void scalar(std::string_view text) {
    separate();
    out_.put(text);
    comma_ = true;
  }
  void open(char bracket) {
    separate();
    out_.put(bracket);
  }
  void close(char bracket) {
    comma_ = false;
    separate();
    out_.put(bracket);
    comma_ = true;
  }
  void escape(unsigned char byte) {
    out_.put('\\');
    switch (byte) {
      case '"':
        return out_.put('"');
      case '\\':
        return out_.put('\\');
      case '\b':
        return out_.put('b');
      case '\f':
        return out_.put('f');
      case '\n':
        return out_.put('n');
      case '\r':
        return out_.put('r');
      case '\t':
        return out_.put('t');
      default:
        break;
    }
    out_.put("u00");
    out_.put("0123456789abcdef"[byte >> 4]);
    out_.put("0123456789abcdef"[byte & 15]);
  }

  Output& out_;
  bool comma_ = false;  ///< a value stands before: the next one needs a comma
  bool line_break_ = false;
};

}  // namespace wireglass::exports
