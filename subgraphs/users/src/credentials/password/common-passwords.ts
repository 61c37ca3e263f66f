/** The passwords of eight characters and more that leaked lists, international and Chinese, show most often. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  00000000 0123456789 0987654321 10203040 11111111 111111111 1111111111 11112222 1122334455 112233445566 12121212
  12123434 12312312 123123123 123123qwe 123321123 12341234 123454321 12345678 123456789 1234567890 12345678910
  123456789a 123456789q 12345678a 1234567a 123456aa 123456abc 123456qq 1234abcd 1234qwer 123654789 123698745
  12qwaszx 13131313 1314520520 13145200 147258369 1472583690 147852369 159357456 1596321478 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx 1qaz2wsx3edc 1qazxsw2 20082008 22222222 2222222222 31415926 3141592654 33333333 44444444 52013140
  520520520 521521521 5201314520 55555555 55667788 66666666 66668888 741852963 77777777 7758521521 77585210
  789456123 87654321 88888888 888888888 88886666 8888888888 963852741 987654321 9876543210 98765432 99999999
  999999999 a11111111 a12345678 a123456789 a1234567 a1b2c3d4 aa123456 aa123456789 aa12345678 aaaaaaaa aaa123456
  abc123456 abc12345 abc123abc abcd1234 abcd12345 abcd123456 abcdefgh abcdefg1 access14 admin123 admin1234
  administrator adminadmin alexander asd123456 asdasdasd asdf1234 asdfasdf asdfghjk asdfghjkl baseball basketball
  charlie1 chocolate computer corvette dearbook dragon123 elizabeth ferrari1 football football1 guanliyuan
  hello123 hello1234 iloveyou iloveyou1 iloveyou123 internet jennifer jonathan jordan23 kingking letmein1 liverpool
  lovelove manchester master123 maverick metallica michelle midnight minecraft monkey123 mustang1 nicholas
  p@ssw0rd p@ssword pass1234 passw0rd password password1 password12 password123 password1234 passwort pokemon1
  princess princess1 q1w2e3r4 q1w2e3r4t5 qazwsx123 qazwsxedc qq123456 qq123456789 qq12345678 qqqqqqqq qwe123456
  qweasdzxc qweqweqwe qwer1234 qwert12345 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuio qwertyuiop samantha
  samsung1 spiderman starwars steelers sunshine sunshine1 superman superman1 test1234 testtest trustno1 victoria
  welcome1 welcome123 whatever woaini123 woaini1314 woaini520 woaini521 woaiwojia wodemima wojiushiwo
  xiaoxiao xiazhili yuanyuan zhangwei zhang123 zxc123456 zxcvbnm1 zxcvbnm123 zxcvbnmm zz123456 zzzzzzzz
  `
    .trim()
    .split(/\s+/),
);
