// Passwords of eight or more characters that every guessing list begins with (own selection; compared in lower case).
// A list this short cannot replace length: it stops the first guesses, and the interface recommends 15 characters.
const words = `
password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword p@ssw0rd1 pa$$word passwort mypassword
12345678 123456789 1234567890 12345678910 0123456789 0987654321 9876543210 987654321 87654321 11111111 111111111 00000000
000000000 22222222 33333333 44444444 55555555 66666666 77777777 88888888 888888888 99999999 999999999 12121212 123123123
123321123 12341234 1234554321 12344321 11223344 1122334455 112233445566 123454321 123456123 123456654321 147258369
159357159 147852369 741852963 789456123 963852741 31415926 314159265 52013145 5201314520 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r
1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
qwer1234 qwerasdf asdfghjk asdfghjkl asdf1234 asdfasdf zxcvbnm1 zxcvbnm123 zaq12wsx zaq1zaq1 1234qwer 123qweasd
123qweasdzxc 12qwaszx 123456qwerty 123456abc 12345678a a12345678 a123456789 a1234567 aa123456 aa12345678 abc12345
abc123456 abc123456789 abcd1234 abcd12345 abcdefgh abcdefghi abcdefg1 abcd123456 1234abcd aaaaaaaa zzzzzzzz woaini1314
woaini520 woaini521 woaini123 5201314a iloveyou iloveyou1 iloveyou2 ilovegod administrator admin123 admin1234 admin12345
admin123456 adminadmin root1234 rootroot toor1234 welcome1 welcome12 welcome123 welcome1234 letmein1 letmein123 changeme
changeme1 changeme123 changeit default1 guest123 guest1234 test1234 test12345 testtest testing1 testing123 master123
superman superman1 batman123 spiderman starwars starwars1 football football1 baseball baseball1 basketball hockey123
sunshine sunshine1 princess princess1 dragon123 monkey123 shadow123 computer computer1 internet internet1 samsung1
michelle jennifer jordan23 whatever trustno1 liverpool liverpool1 arsenal1 chelsea1 manchester barcelona realmadrid
pokemon1 pokemon123 minecraft minecraft1 nintendo playstation chocolate cookie123 butterfly butterfly1 blink182 metallica
christian jesus123 godisgood blessed1 victoria elizabeth alexander alexander1 charlie1 charlie123 daniel123 george123
michael1 michael123 matthew1 nicholas1 samantha1 stephanie1 thomas123 patrick1 william1 robert123 summer2024 summer2025
summer2026 winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025 autumn2026 january1 secret123 secret1234
security1 company1 company123 datacenter datacentre datacenter1 datacenter123 podwright podwright1 podwright123 nvidia123
huawei123 huawei@123 admin@123 admin@1234 root@123 test@123 pass@123 pass@1234 welcome@123 password@1 password@123
password! password1! qwerty!@# !qaz2wsx 1qaz@wsx 1qaz!qaz !@#$%^&* !@#$%^&*() abc@1234 abc@123456 aa@123456 asd123456
asdf123456 qaz123456 qwe123456 wang1234 zhang123 1357924680 2468013579 13579246 24681357 10203040 1020304050 98765432
`;

const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  // One character repeated is as guessable as any on the list, whatever its length.
  return commonPasswords.has(lower) || new Set(lower).size === 1;
}
