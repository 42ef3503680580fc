#pragma once
// The scripts that tell a text's language at once, or narrow it to a few. Blocks after Unicode 15's Blocks.txt.
#include <array>
#include <cstdint>
#include <string_view>

#include "base/chars.h"

namespace wireglass::annotations {

enum class Script : std::uint8_t {
  kNone, kLatin, kCyrillic, kArabic, kDevanagari, kHan, kKana, kHangul, kGreek, kHebrew, kArmenian, kGeorgian, kBengali,
  kGurmukhi, kGujarati, kOriya, kTamil, kTelugu, kKannada, kMalayalam, kSinhala, kThai, kLao, kTibetan, kMyanmar,
  kEthiopic, kKhmer, kMongolian,
};
inline constexpr std::size_t kScripts = 28;

struct ScriptBlock {
  char32_t first, last;
  Script script;
};

inline constexpr std::array<ScriptBlock, 39> kScriptBlocks{{
    {0x00AA, 0x024F, Script::kLatin},      {0x0370, 0x03FF, Script::kGreek},     {0x0400, 0x052F, Script::kCyrillic},
    {0x0531, 0x058F, Script::kArmenian},   {0x0591, 0x05F4, Script::kHebrew},    {0x0600, 0x06FF, Script::kArabic},
    {0x0750, 0x077F, Script::kArabic},     {0x0900, 0x097F, Script::kDevanagari}, {0x0980, 0x09FF, Script::kBengali},
    {0x0A00, 0x0A7F, Script::kGurmukhi},   {0x0A80, 0x0AFF, Script::kGujarati},  {0x0B00, 0x0B7F, Script::kOriya},
    {0x0B80, 0x0BFF, Script::kTamil},      {0x0C00, 0x0C7F, Script::kTelugu},    {0x0C80, 0x0CFF, Script::kKannada},
    {0x0D00, 0x0D7F, Script::kMalayalam},  {0x0D80, 0x0DFF, Script::kSinhala},   {0x0E00, 0x0E7F, Script::kThai},
    {0x0E80, 0x0EFF, Script::kLao},        {0x0F00, 0x0FFF, Script::kTibetan},   {0x1000, 0x109F, Script::kMyanmar},
    {0x10A0, 0x10FF, Script::kGeorgian},   {0x1100, 0x11FF, Script::kHangul},    {0x1200, 0x137F, Script::kEthiopic},
    {0x1780, 0x17FF, Script::kKhmer},      {0x1800, 0x18AF, Script::kMongolian}, {0x1E00, 0x1EFF, Script::kLatin},
    {0x1F00, 0x1FFF, Script::kGreek},      {0x3041, 0x30FF, Script::kKana},      {0x3131, 0x318E, Script::kHangul},
    {0x3400, 0x4DBF, Script::kHan},        {0x4E00, 0x9FFF, Script::kHan},       {0xAC00, 0xD7A3, Script::kHangul},
    {0xF900, 0xFAFF, Script::kHan},        {0xFB1D, 0xFB4F, Script::kHebrew},    {0xFB50, 0xFDFF, Script::kArabic},
    {0xFE70, 0xFEFC, Script::kArabic},     {0xFF66, 0xFF9D, Script::kKana},      {0x20000, 0x3134F, Script::kHan},
}};

/// The block of a character from U+0080 on; null for what belongs to none of them.
constexpr const ScriptBlock* block_of(char32_t c) {
  std::size_t low = 0, high = kScriptBlocks.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (kScriptBlocks[middle].last < c) low = middle + 1;
    else high = middle;
  }
  return low < kScriptBlocks.size() && kScriptBlocks[low].first <= c ? &kScriptBlocks[low] : nullptr;
}

constexpr Script script_of(char32_t c) {
  if (c < 0x80) return base::is_alpha(static_cast<char>(c)) ? Script::kLatin : Script::kNone;
  const ScriptBlock* block = block_of(c);
  return block ? block->script : Script::kNone;
}

/// The one language whose news a script stands for (BCP 47); empty for scripts that several languages share.
constexpr std::string_view only_language_of(Script script) {
  switch (script) {
    case Script::kHangul: return "ko";
    case Script::kGreek: return "el";
    case Script::kHebrew: return "he";
    case Script::kArmenian: return "hy";
    case Script::kGeorgian: return "ka";
    case Script::kBengali: return "bn";
    case Script::kGurmukhi: return "pa";
    case Script::kGujarati: return "gu";
    case Script::kOriya: return "or";
    case Script::kTamil: return "ta";
    case Script::kTelugu: return "te";
    case Script::kKannada: return "kn";
    case Script::kMalayalam: return "ml";
    case Script::kSinhala: return "si";
    case Script::kThai: return "th";
    case Script::kLao: return "lo";
    case Script::kTibetan: return "bo";
    case Script::kMyanmar: return "my";
    case Script::kEthiopic: return "am";
    case Script::kKhmer: return "km";
    case Script::kMongolian: return "mn";
    default: return {};
  }
}

}  // namespace wireglass::annotations
