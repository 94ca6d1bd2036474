namespace Sightline.Leaks.Words;

/// <summary>Given names that nearly always go with one pronoun. Those that go with either are left out: a wrong pronoun is worse than none.</summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Men = Set(
        "amadou babak bogdan darius dorian dragos emlyn errol gwyn iestyn ionut janek jarek kwabena lloyd mehmet nadeem neville nikolai olek rhodri segun selwyn stelian tadeusz tomos trefor usman wesley zbigniew " +
        "aaron abdul abdullah adam adrian ahmed aidan alan albert alberto alec aled alexander ali alfie alfred alistair alun amir anders andre andreas andrei andrew andrzej aneurin angus ant anthony antonio archie arjun arnold arthur arturo asif barry bartosz ben benedict " +
        "benjamin bernard bilal bill billy bob boris brad bradley brendan brett brian bruce bryan bryn calum callum carl carlos carwyn cathal charles chidi chris christian christopher cian clement clive colin conor connor craig curtis cyril dafydd dale damian damien dan daniel " +
        "danny dariusz darren dave david dean declan delroy denis dennis derek desmond dewi dilip dmitri dominic donald douglas duncan dwayne dylan eamon ed eddie edgar edward edwin elijah elliot elliott elwyn emeka emlyn emmanuel emrys eric ernest ethan eugene evan ewan farhan " +
        "faisal felix femi fergus finlay finley florin francisco frank fraser fred freddie frederick gareth garry gary gavin geoffrey george gerald gerard geraint gethin giles glen glenn gordon graeme graham grant greg gregory grzegorz guy gwilym hamid hamza harold harry harvey " +
        "hassan hector henry herbert hubert hugh hugo huw hywel iain ian ibrahim idris idwal ieuan ifan imran ioan iolo irfan isaac ismail ivan ivor iwan jac jack jacob jakub jamal james jamie jared jason javed jeff jeffrey jeremy jerome jim jimmy joe joel john johnny jon " +
        "jonathan jose joseph josh joshua juan julian kamal kareem karim karl karol keith ken kenneth kenny kevin khalid kieran krzysztof kofi kwame kyle lance larry laurence lawrence lee leo leon leonard leroy lewis liam lloyd louis luca lucas luis luka luke maciej " +
        "macsen magnus malachi malcolm mamadou manuel marcin marco marcus marek mario mariusz mark martin martyn mateusz matt matthew maurice max maxwell melvin michael michal miguel mick mike milan miles mitchell mohamed mohammad mohammed moses muhammad mustafa nathan " +
        "nathaniel neil nicholas nick nigel noah noel norman obinna oliver olu omar osian oscar otis owain owen paolo pablo patrick paul pavel pawel pedro percy perry pete peter phil philip phillip piotr rafael rahim raj rajesh ralph ramon rashid ravi ray raymond reece reginald " +
        "reuben rhodri rhys ricardo richard rick ricky rob robert roberto roger roland ronald ronnie rory ross roy rupert russell ryan salim samir samuel sanjay scott sean sebastian sergei seth shaun shane sid sidney simon stanley stefan stephen steve steven stewart stuart " +
        "suleiman sunil syed tadeusz tariq ted teddy terence terrence terry theo thomas tim timothy toby todd tom tomasz tommy tony trevor tristan tudor tyler tyrone umar urien victor vijay vikram vincent vladimir walter warren wayne wilfred will william winston wojciech yusuf zachary zain zayn");

    private static readonly HashSet<string> Women = Set(
        "agnieszka anwen blessing colette danuta eirlys imani ifeoma lamis mairwen nansi ngozi noor oluwakemi parveen rukhsana shanice shireen sunniva tegwen zahra " +
        "abigail ada adele agnes agnieszka aimee aisha alexandra alice alicia alison alma amanda amber amelia amina amy ana anastasia andreea angela angharad anita anna anne annette annie antonia anwen april ayesha barbara beata beatrice becky belinda bernadette bernice beryl " +
        "bethan bethany betsan betty beverley beverly brenda bridget bronwen camilla cara carmen carol carole caroline carys catherine catrin ceri chantelle charlene charlotte chelsea cheryl chloe christina christine ciara claire clara clare claudia cleo constance corinne cristina " +
        "daisy danielle daphne dawn deborah debbie debra deirdre delia delyth denise diana diane dilys donna dora doreen doris dorota dorothy edith edna efa eileen elaine eleanor elena eleri elin elina elisabeth elizabeth ella ellen ellie eloise elsie elspeth emilia emily emma enid " +
        "erica erin esme esther ethel eva eve evelyn evie ewa faith farah fatima fatou fay fiona ffion flora florence frances francesca freya gail gemma georgia georgina geraldine ghislaine gillian gina gladys glenda gloria glenys grace greta gwen gwendolen gwyneth hafsa halima hannah " +
        "hanna harriet hayley hazel heather helen helena hilary hilda holly hope iman imogen ines ingrid ioana irene iris isabel isabella isla ivy jacqueline jade jane janet janice janina jasmin jasmine jean jeanette jemima jennifer jenny jessica jill joan joanna joanne jodie josephine " +
        "josie joy joyce judith julia juliana julie june karen kasia kate katarzyna katherine kathleen kathryn katie katy kayleigh keira kelly kerry kirsten kirsty lara latoya laura lauren leah leanne leila lena lesley lillian lily linda lisa lois lorna lorraine lottie louisa louise lowri " +
        "lucia lucy lydia lynda lynette lynn lynne mabel madeleine magdalena maggie mair mairead maja malgorzata mandy mared margaret maria marian marianne marie marina marion marjorie marlene martha marta marwa mary maureen mavis maxine megan melanie melissa mercy meryl mia michaela " +
        "michelle mildred millie miriam moira mollie molly mona monica monika monique morag morwenna muriel myra nadia nadine nancy naomi natalia natalie natasha nerys nia niamh nicola nicole nina noreen norma oana olga olive olivia olwen paige pamela patience patricia paula pauline " +
        "pearl peggy penelope penny petra philippa phoebe phyllis polly poppy priscilla priya prudence rachel ramona rebecca rhian rhiannon rita roberta roisin rosa rosalind rosanna rose rosemary rosie rowena roxana ruby ruth sabrina sadia saffron sally salma samantha samina sandra sara " +
        "sarah saskia serena seren shabnam shannon sharon sheila shelley shazia shirley sian simona sinead siobhan sioned skye sofia sonia sophia sophie stacey stella stephanie sunita susan susanna suzanne sybil sylvia tabitha tamara tammy tania tanya tara tegan teresa tess theresa thelma " +
        "tina tracey tracy trudy una ursula valerie vanessa vera verity veronica victoria viola violet vivien wanda wendy wilma winifred yasmin yolanda yvette yvonne zainab zara zeinab zoe zofia zuzanna");

    /// <summary>"he" or "she"; empty when it goes with either or is not known.</summary>
    internal static string PronounOf(string givenName) => Men.Contains(givenName) ? "he" : Women.Contains(givenName) ? "she" : "";

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
