#pragma once
namespace wireglass {
/// The version of the program, and of the output contract (the top-level field `wireglass`), which changes when a field changes meaning.
inline constexpr const char* kVersion = "0.1.0";
inline constexpr const char* kContractVersion = "1";
}  // namespace wireglass
