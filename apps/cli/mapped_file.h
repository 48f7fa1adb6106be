// SPDX-License-Identifier: Apache-2.0
// A file as memory: what of it is looked at is read, and nothing is copied.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace crosscheck::cli {

class MappedFile {
 public:
  /// Bytes after the text that may be read; they are zero.
  static constexpr std::size_t kPadding = 64;

  /// Null, and errno, when it cannot be read. What is no regular file, a pipe say, is read to its end.
  [[nodiscard]] static std::unique_ptr<MappedFile> open(const std::string& name);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  /// Dies with this object, and changes when the file does.
  [[nodiscard]] std::string_view text() const noexcept { return {data_, size_}; }

 private:
  MappedFile() = default;
  char* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t mapped_ = 0;  // 0: `read_` holds the text
  std::string read_;
};

}  // namespace crosscheck::cli
