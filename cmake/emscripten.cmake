# Finds the Emscripten that is there (an activated SDK, or Debian's package) and hands over to its own toolchain file.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake")
  set(_emscripten_root "$ENV{EMSDK}/upstream/emscripten")
elseif(EXISTS "/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake")
  set(_emscripten_root "/usr/share/emscripten")
else()
  message(FATAL_ERROR "Emscripten was not found: install Debian's package 'emscripten', or activate an emsdk (EMSDK is not set).")
endif()
# Node 20 and later refuse nothing here; the switch keeps Emscripten 3.1.6's loader away from node's own fetch.
if(NOT DEFINED CMAKE_CROSSCOMPILING_EMULATOR)
  find_program(WIREGLASS_NODE node REQUIRED)
  set(CMAKE_CROSSCOMPILING_EMULATOR "${WIREGLASS_NODE};--no-experimental-fetch" CACHE STRING "")
endif()
include("${_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
