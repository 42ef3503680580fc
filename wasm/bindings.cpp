// Session for JavaScript (wireglass.d.ts). It moves bytes and turns every failure into a value: what leaves an Embind call
// as an exception reaches JavaScript as a bare object without a message.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "wireglass/name_tables.h"
#include "wireglass/session.h"
#include "wireglass/version.h"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;
using nlohmann::json;
using wireglass::Code;
using wireglass::Error;
using wireglass::Format;
using wireglass::Options;
using wireglass::Result;
using wireglass::Window;

constexpr std::array kFormats{std::pair{"json", Format::kJson}, std::pair{"jsonl", Format::kJsonl},
                              std::pair{"csv", Format::kCsv}, std::pair{"text", Format::kText}};
constexpr std::array kUnits{std::pair{"byte", wireglass::OffsetUnit::kByte}, std::pair{"utf16", wireglass::OffsetUnit::kUtf16},
                            std::pair{"codepoint", wireglass::OffsetUnit::kCodepoint}};
constexpr const char* kFull =
    "The browser's memory for one analysis (4 GB) is full; take fewer files at a time, or use the command-line program.";
constexpr std::array kHostCodes{Code::kEmptyDirectory, Code::kFileTooBig};

/// The value that belongs to a name; null when there is none.
template <typename Table>
auto find_name(const Table& table, const std::string& name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
  return found == table.end() ? nullptr : &found->second;
}

Error bad_time(const std::string& field) {
  return {"'" + field + "' is no time: give 2025-05-30T09:00:00Z, or a day as 2025-05-30."};
}

Result<Window> read_end(const json& value, const std::string& field) {
  if (value.is_null()) return Window{};
  if (!value.is_string()) return bad_time(field);
  if (value.get_ref<const std::string&>().empty()) return Window{};
  const auto window = wireglass::parse_instant_or_day(value.get_ref<const std::string&>());
  if (!window) return bad_time(field);
  return *window;
}

/// Reads `"2025-05-30"`, `{"earliest": …, "latest": …}` or null; a day is the whole of it.
Result<Window> read_window(const json& object, const std::string& field) {
  const json value = object.value(field, json());
  if (!value.is_object()) return read_end(value, field);
  const Result<Window> earliest = read_end(value.value("earliest", json()), field);
  const Result<Window> latest = read_end(value.value("latest", json()), field);
  if (!earliest) return earliest.error();
  if (!latest) return latest.error();
  const Window window{earliest.value().earliest, latest.value().latest};
  if (window.earliest && window.latest && *window.earliest > *window.latest) return Error{"'" + field + "' ends before it begins."};
  return window;
}

/// Reads one file's times. @param object has "file" and at least one of "captured" and "published".
Result<wireglass::FileTimes> read_times(const json& object) {
  if (!object.is_object() || !object.value("file", json()).is_string()) return Error{"Each of 'times' needs the name of its 'file'."};
  const Result<Window> captured = read_window(object, "captured");
  const Result<Window> published = read_window(object, "published");
  if (!captured) return captured.error();
  if (!published) return published.error();
  return wireglass::FileTimes{object["file"].get<std::string>(), captured.value(), published.value()};
}

Result<Options> read_options(const std::string& text) {
  const json object = text.empty() ? json::object() : json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return Error{"The options are no JSON object."};
  Options options;
  const json offsets = object.value("offsets", json("byte"));
  const auto* unit = offsets.is_string() ? find_name(kUnits, offsets.get<std::string>()) : nullptr;
  if (unit == nullptr) return Error{"'offsets' must be byte, utf16 or codepoint."};
  options.offsets = *unit;
  const Result<Window> captured = read_window(object, "captured");
  const Result<Window> published = read_window(object, "published");
  if (!captured) return captured.error();
  if (!published) return published.error();
  options.captured = captured.value();
  options.published = published.value();
  for (const json& entry : object.value("times", json::array())) {
    Result<wireglass::FileTimes> times = read_times(entry);
    if (!times) return times.error();
    options.times.push_back(std::move(times).value());
  }
  if (const auto entities = object.find("entities"); entities != object.end() && !entities->is_null()) {
    // As a pack's text or as its object.
    Result<wireglass::EntityPack> pack = wireglass::parse_entity_pack(entities->is_string() ? entities->get<std::string>() : entities->dump());
    if (!pack) return pack.error();
    options.entities = std::move(pack).value();
  }
  const json limit = object.value("maxFileBytes", json());
  if (!limit.is_null() && !limit.is_number()) return Error{"'maxFileBytes' must be a number of bytes."};
  if (limit.is_number()) options.max_file_bytes = static_cast<std::uint64_t>(std::max(0.0, limit.get<double>()));
  return options;
}

/// What went wrong in a call, as a sentence; empty when it went well.
template <typename Call>
std::string failure_of(Call&& call) {
  try {
    call();
    return {};
  } catch (const std::bad_alloc&) {
    return kFull;
  } catch (const std::length_error&) {  // a string of 2 GiB and more
    return kFull;
  } catch (const std::exception& exception) {
    return std::string("This is a fault of the program: ") + exception.what();
  } catch (...) {
    return "This is a fault of the program.";  // what a sink throws is no C++ exception and goes on to its caller
  }
}

/// The bytes that a host writes, and a view of them for it.
class Buffer {
 public:
  val room(std::uint32_t length) {
    if (bytes_.size() < length) bytes_.resize(length);
    return val(typed_memory_view(length, reinterpret_cast<std::uint8_t*>(bytes_.data())));
  }
  /// What there is of it, where there was no memory for more.
  val room_there_is() { return val(typed_memory_view(bytes_.size(), reinterpret_cast<std::uint8_t*>(bytes_.data()))); }
  std::string_view first(std::uint32_t length) const { return std::string_view(bytes_).substr(0, length); }
  void free() { bytes_ = {}; }

 private:
  std::string bytes_;
};

/// The tables of names: one for all sessions of the module.
std::shared_ptr<const wireglass::NameTables> shared_names;
Buffer names_buffer;

val names_input(std::uint32_t length) {
  std::optional<val> room;
  failure_of([&] { room = names_buffer.room(length); });
  return room ? *room : names_buffer.room_there_is();
}

std::string load_names(std::uint32_t length) {
  std::string error;
  const std::string failure = failure_of([&] {
    auto tables = wireglass::read_name_tables(names_buffer.first(length));
    if (tables) shared_names = std::move(tables).value();
    else error = tables.error().message;
  });
  names_buffer.free();
  return failure.empty() ? error : failure;
}

class Session {
 public:
  explicit Session(const std::string& options_json) {
    guarded([&] {
      Result<Options> options = read_options(options_json);
      if (options) session_.emplace(std::move(options).value(), shared_names);
      else error_ = options.error().message;
    });
  }

  std::string error() const { return error_; }

  // A double, because Embind 3.1.6 takes no 64-bit integers; exact up to 2^53.
  void begin_file(const std::string& name, double size) {
    run([&] { session_->begin_file(name, static_cast<std::uint64_t>(std::max(0.0, size))); });
  }

  val input(std::uint32_t length) {
    std::optional<val> room;
    guarded([&] { room = input_.room(length); });  // also after an error: the caller will fill it
    return room ? *room : input_.room_there_is();
  }

  bool push(std::uint32_t length) {
    bool more = false;
    run([&] { more = session_->push(input_.first(length)); });
    return more;
  }

  void end_file() { run([&] { session_->end_file(); }); }

  void warn(const std::string& name, const std::string& code) {
    run([&] {
      const auto found = std::find_if(kHostCodes.begin(), kHostCodes.end(), [&](Code each) { return wireglass::code_name(each) == code; });
      if (found != kHostCodes.end()) session_->warn(name, *found);
      else error_ = "'" + code + "' is not a warning that a host can give.";
    });
  }

  void finish() { run([&] { session_->finish(); input_.free(); }); }

  std::string overview() const { return text([&] { return session_->overview_json(); }); }
  std::string overview_rows(std::uint32_t first, std::uint32_t most) const { return text([&] { return session_->overview_json(first, most); }); }
  std::string page(std::uint32_t index) const { return text([&] { return session_->page_json(index); }); }
  std::string findings(std::uint32_t first, std::uint32_t last) const { return text([&] { return session_->findings_json(first, last); }); }
  std::string entities(std::uint32_t first, std::uint32_t most) const { return text([&] { return session_->entities_json(first, most); }); }
  std::string mention_entities(std::uint32_t first, std::uint32_t last) const { return text([&] { return session_->mention_entities_json(first, last); }); }
  std::string mentions(std::uint32_t first, std::uint32_t last) const { return text([&] { return session_->mentions_json(first, last); }); }
  std::string explain(std::uint32_t article, std::uint32_t mention) const { return text([&] { return session_->explain_json(article, mention); }); }
  std::string page_part(std::uint32_t index, std::uint32_t from, std::uint32_t most) const {
    return text([&] { return session_->page_json(index, from, most); });
  }
  std::uint32_t article_begin(std::uint32_t index) const {
    std::uint32_t begin = 0;
    run([&] { begin = session_->article_begin(index); });
    return begin;
  }
  std::string unknowns(std::uint32_t page, std::uint32_t first, std::uint32_t most) const {
    return text([&] { return session_->unknowns_json(page, first, most); });
  }

  bool write(const std::string& format_name, val sink) const {
    bool whole = false;
    run([&] {
      const Format* format = find_name(kFormats, format_name);
      if (format == nullptr) { error_ = "'" + format_name + "' is not a format: json, jsonl, csv and text are."; return; }
      whole = session_->write(*format, [&](std::string_view piece) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(piece.data());
        return !sink(val(typed_memory_view(piece.size(), bytes))).strictlyEquals(val(false));
      });
    });
    return whole;
  }

 private:
  template <typename Call>
  void guarded(Call&& call) const {
    std::string failure = failure_of(std::forward<Call>(call));
    if (!failure.empty()) error_ = std::move(failure);
  }

  /// Does nothing once something has failed: the result would not be whole.
  template <typename Call>
  void run(Call&& call) const {
    if (session_ && error_.empty()) guarded(std::forward<Call>(call));
  }

  template <typename Call>
  std::string text(Call&& call) const {
    std::string result;
    run([&] { result = call(); });
    return result;
  }

  mutable std::optional<wireglass::Session> session_;
  mutable std::string error_;
  Buffer input_;
};

std::string version() { return wireglass::kVersion; }

}  // namespace

EMSCRIPTEN_BINDINGS(wireglass) {
  emscripten::function("version", &version);
  emscripten::function("namesInput", &names_input);
  emscripten::function("loadNames", &load_names);
  emscripten::class_<Session>("Session")
      .constructor<const std::string&>()
      .function("error", &Session::error)
      .function("beginFile", &Session::begin_file)
      .function("input", &Session::input)
      .function("push", &Session::push)
      .function("endFile", &Session::end_file)
      .function("warn", &Session::warn)
      .function("finish", &Session::finish)
      .function("overview", &Session::overview)
      .function("overview", &Session::overview_rows)
      .function("page", &Session::page)
      .function("findings", &Session::findings)
      .function("entities", &Session::entities)
      .function("mentionEntities", &Session::mention_entities)
      .function("mentions", &Session::mentions)
      .function("explain", &Session::explain)
      .function("page", &Session::page_part)
      .function("articleBegin", &Session::article_begin)
      .function("unknowns", &Session::unknowns)
      .function("write", &Session::write);
}
