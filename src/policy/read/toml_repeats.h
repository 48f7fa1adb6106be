// SPDX-License-Identifier: Apache-2.0
//
// toml++ stops at a key that is written twice. To be told of the mistakes behind it too, such a key is given another name,
// of as many bytes, and the text is read again.
#pragma once

#include <toml++/toml.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace crosscheck::policy::read {

class TomlRepeats {
 public:
  /// @param text must outlive this object.
  explicit TomlRepeats(std::string_view text) : original_(text), text_(text) {}

  /// The text with every repeat that is known under another name; all else is where it was.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  enum class Answer : std::uint8_t {
    kOther,    ///< the error speaks of something else
    kRenamed,  ///< the text can be read again
    kTooMany,  ///< for that to be worth its time
  };
  /// Gives the key of which toml++ says that it is written twice another name.
  /// @param offset that the error is at
  [[nodiscard]] Answer rename(const toml::parse_error& error, std::size_t offset);

  /// Where the renamed keys begin, and how many bytes they take, quotes included.
  [[nodiscard]] const std::map<std::size_t, std::size_t>& renamed() const noexcept { return renamed_; }
  /// What is written there, without quotes and escapes.
  [[nodiscard]] std::string name_at(std::size_t begin) const;

 private:
  std::string_view original_;
  std::string text_;
  std::map<std::size_t, std::size_t> renamed_;
  std::size_t names_ = 0;  // that were given
};

}  // namespace crosscheck::policy::read
